#include "ui/roll/EditOverlay.h"

#include <QPainter>
#include <QPicture>

#include "tests/ui/roll/CorrectedRolls.h"

namespace rollwright {
namespace {

using EditOverlayTest = CorrectedRolls;

TEST_F(EditOverlayTest, ManyLowNotesAreSelectedWithoutFrames)
{
    NoteList scale;
    for (int pitch = 40; pitch < 60; ++pitch)
        scale.push_back({Seconds(2), Seconds(6), Pitch{pitch}, 77});
    m_editor.setColumn(1, std::make_shared<const NoteList>(scale), {});
    const auto* overlay = m_rolls.plot().findChild<EditOverlay*>();
    const auto inkBefore = [&](const Note& note) { // where a frame would be
        QImage image(m_rolls.plot().size(), QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        overlay->paint(painter);
        const TimePitchMapping map = m_rolls.pane(1, RollRow::Frames).mapping();
        const QPointF left(map.x(note.onset) - 2, map.y(note.pitch.midi));
        return qAlpha(image.pixel(left.toPoint()));
    };
    m_rolls.setView({Seconds(0), Seconds(10), 20.5, 108.5}); // less than five pixels a key
    m_editor.selectAll();
    EXPECT_EQ(inkBefore(scale[10]), 0);
    m_editor.select({scale[10]});
    EXPECT_GT(inkBefore(scale[10]), 0) << "a few are to be found";
    m_rolls.setView({Seconds(0), Seconds(10), 48, 60});
    m_editor.selectAll();
    EXPECT_GT(inkBefore(scale[10]), 0);
}

TEST_F(EditOverlayTest, ShowsWhatIsSelectedAndWhatWasChanged)
{
    const auto picture = [this] { return m_rolls.grab().toImage(); };
    const QImage plain = picture();
    m_editor.select({kLow});
    const QImage selected = picture();
    EXPECT_NE(selected, plain);
    m_editor.select({});
    EXPECT_EQ(picture(), plain);
    const auto notes = std::make_shared<const NoteList>(NoteList{kLow, kHigh});
    m_editor.setColumn(1, notes, {{}, {kHigh}});
    const QImage added = picture();
    EXPECT_NE(added, plain);
    m_editor.setColumn(1, notes, {{{Seconds(1), Seconds(2), Pitch{80}}}, {kHigh}});
    EXPECT_NE(picture(), added);
}

TEST_F(EditOverlayTest, OnlyWhatIsSeenIsDrawn)
{
    Corrections corrections;
    for (int i = 0; i < 200; ++i)
        corrections.added.push_back({Seconds(0.04 * i), Seconds(0.04 * i + 0.03), Pitch{60}, 64});
    m_editor.setColumn(1, std::make_shared<const NoteList>(corrections.added), corrections);
    const auto* overlay = m_rolls.plot().findChild<EditOverlay*>();
    const QRectF area = m_rolls.pane(1, RollRow::Frames).mapping().area;
    const auto bytes = [&](const QRectF& clip) {
        QPicture picture;
        QPainter painter(&picture);
        painter.setClipRect(clip);
        overlay->paint(painter);
        painter.end();
        return picture.size();
    };
    const QRectF strip(area.center().x(), area.top(), 10, area.height());
    EXPECT_LT(4 * bytes(strip), bytes(area));
    EXPECT_GT(bytes(strip), bytes(QRectF(area.right() - 10, area.top(), 10, area.height())))
        << "some are drawn there";
}

TEST_F(EditOverlayTest, AnOutlineIsAsLongAsTheNote)
{
    Note asAdded = kHigh;
    asAdded.offset += Seconds(1); // a neighbour has cut it short
    m_editor.setColumn(1, std::make_shared<const NoteList>(NoteList{kLow, kHigh}), {{}, {asAdded}});
    EXPECT_EQ(m_rolls.plot().findChild<EditOverlay*>()->marks().added, NoteList{kHigh});
}

} // namespace
} // namespace rollwright
