#include "ui/roll/NotePicker.h"

#include <QCoreApplication>
#include <QMouseEvent>
#include <gmock/gmock.h>

#include "tests/ui/roll/RightClick.h"
#include "ui/roll/RollGrid.h"

namespace rollwright {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const Note kNote{Seconds(2), Seconds(6), Pitch{60}, 77};

class NotePickerTest : public testing::Test
{
protected:
    NotePickerTest()
    {
        m_rolls.resize(900, 900);
        m_rolls.setEnd(Seconds(20));
        m_rolls.setColumns({{"one", std::make_shared<const NoteList>(NoteList{kNote}), {}, {}}});
        m_rolls.setView({Seconds(0), Seconds(20)});
        m_rolls.show();
        m_rolls.plot().replot(QCustomPlot::rpImmediateRefresh);
        QObject::connect(&m_picker, &NotePicker::noteClicked,
                         [this](const Note& note) { m_notes.push_back(note); });
        QObject::connect(&m_picker, &NotePicker::keyPressed,
                         [this](Pitch pitch) { m_keys.push_back(pitch.midi); });
        QObject::connect(&m_picker, &NotePicker::keyReleased,
                         [this](Pitch pitch) { m_keys.push_back(-pitch.midi); });
    }

    TimePitchMapping map() const { return m_rolls.pane(0, RollRow::Frames).mapping(); }
    QPointF at(Seconds time, double pitch) const { return {map().x(time), map().y(pitch)}; }

    /// On the keyboard left of the pane, where black keys have ended.
    QPointF frontOfKey(double pitch) const { return {38, map().y(pitch)}; }
    QPointF backOfKey(double pitch) const { return {5, map().y(pitch)}; }

    void mouse(QEvent::Type type, QPointF position)
    {
        mouse(type, position, type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton);
    }

    void mouse(QEvent::Type type, QPointF position, Qt::MouseButton held)
    {
        const auto button = type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton;
        QMouseEvent event(type, position, m_rolls.plot().mapToGlobal(position), button, held,
                          Qt::NoModifier);
        QCoreApplication::sendEvent(&m_rolls.plot(), &event);
    }

    void click(QPointF position)
    {
        mouse(QEvent::MouseButtonPress, position);
        mouse(QEvent::MouseButtonRelease, position);
    }

    RollGrid m_rolls;
    NotePicker m_picker{m_rolls};
    std::vector<Note> m_notes;
    std::vector<int> m_keys; ///< negative: released
};

TEST_F(NotePickerTest, TellsTheNoteThatIsClicked)
{
    click(at(Seconds(4), 60));
    EXPECT_THAT(m_notes, ElementsAre(kNote));
    EXPECT_THAT(m_keys, IsEmpty());
}

TEST_F(NotePickerTest, SaysNothingBesideNotes)
{
    click(at(Seconds(4), 62));
    click(at(Seconds(8), 60));
    EXPECT_THAT(m_notes, IsEmpty());
}

TEST_F(NotePickerTest, SaysNothingOfHiddenNotes)
{
    m_rolls.setLayers({true, false});
    click(at(Seconds(4), 60));
    EXPECT_THAT(m_notes, IsEmpty());
    m_rolls.setLayers({false, true});
    click(at(Seconds(4), 60));
    EXPECT_THAT(m_notes, ElementsAre(kNote));
}

TEST_F(NotePickerTest, ADragStillMovesTheView)
{
    m_rolls.setView({Seconds(1), Seconds(11)});
    const ViewRange before = m_rolls.view();
    const QPointF from = at(Seconds(4), 60);
    mouse(QEvent::MouseButtonPress, from);
    mouse(QEvent::MouseMove, from + QPointF(60, 0));
    mouse(QEvent::MouseButtonRelease, from + QPointF(60, 0));
    EXPECT_THAT(m_notes, IsEmpty());
    EXPECT_LT(m_rolls.view().begin, before.begin);
}

TEST_F(NotePickerTest, HoldsAKeyWhileItIsPressed)
{
    mouse(QEvent::MouseButtonPress, frontOfKey(60));
    EXPECT_THAT(m_keys, ElementsAre(60));
    mouse(QEvent::MouseButtonRelease, frontOfKey(60));
    EXPECT_THAT(m_keys, ElementsAre(60, -60));
}

TEST_F(NotePickerTest, SlidesOverTheKeysAndOffThem)
{
    mouse(QEvent::MouseButtonPress, frontOfKey(60));
    mouse(QEvent::MouseMove, frontOfKey(62));
    mouse(QEvent::MouseMove, at(Seconds(4), 60));
    mouse(QEvent::MouseButtonRelease, at(Seconds(4), 60));
    EXPECT_THAT(m_keys, ElementsAre(60, -60, 62, -62));
    EXPECT_THAT(m_notes, IsEmpty());
}

TEST_F(NotePickerTest, LetsGoOfWhatAMenuTookTheReleaseOf)
{
    mouse(QEvent::MouseButtonPress, frontOfKey(60));
    mouse(QEvent::MouseMove, frontOfKey(62), Qt::NoButton);
    EXPECT_THAT(m_keys, ElementsAre(60, -60));
    mouse(QEvent::MouseButtonPress, at(Seconds(4), 60));
    mouse(QEvent::MouseMove, at(Seconds(4), 60), Qt::NoButton);
    mouse(QEvent::MouseButtonRelease, at(Seconds(4), 60));
    EXPECT_THAT(m_notes, IsEmpty());
}

TEST_F(NotePickerTest, HoldsAKeyWhateverOtherButtonsDo)
{
    mouse(QEvent::MouseButtonPress, frontOfKey(60));
    clickRight(m_rolls.plot(), frontOfKey(60));
    EXPECT_THAT(m_keys, ElementsAre(60));
    mouse(QEvent::MouseButtonRelease, frontOfKey(60));
    EXPECT_THAT(m_keys, ElementsAre(60, -60));
}

TEST_F(NotePickerTest, BlackKeysAreShorterThanWhiteOnes)
{
    click(backOfKey(61));
    click(frontOfKey(61.3)); // the end of D
    click(frontOfKey(60.7)); // the end of C
    EXPECT_THAT(m_keys, ElementsAre(61, -61, 62, -62, 60, -60));
}

} // namespace
} // namespace rollwright
