#include <QContextMenuEvent>
#include <QMenu>

#include "tests/app/studio/WindowCorrectionsFixture.h"

namespace rollwright {
namespace {

using testing::ElementsAre;

class NoteMenuTest : public WindowCorrectionsFixture
{
protected:
    /// The actions of the menu that opens there.
    QList<QAction*> menuOf(QWidget& widget, QPoint place)
    {
        QContextMenuEvent event(QContextMenuEvent::Mouse, place, widget.mapToGlobal(place));
        QCoreApplication::sendEvent(&widget, &event);
        auto* menu = window().findChild<QMenu*>("notes", Qt::FindDirectChildrenOnly);
        const QList<QAction*> offered = menu ? menu->actions() : QList<QAction*>();
        delete menu;
        return offered;
    }
};

TEST_F(NoteMenuTest, InTheRollsItIsAboutTheNoteUnderThePointer)
{
    open("a.wav");
    QWidget& plot = window().rolls().plot();
    EXPECT_TRUE(menuOf(plot, placeInRoll(1, 1.5, 52).toPoint()).contains(actions().remove));
    ASSERT_EQ(m_studio->edit().editor().selected().size(), 1U);
    EXPECT_EQ(m_studio->edit().editor().selected().front().pitch.midi, 52);
    menuOf(plot, placeInRoll(1, 0.5, 51).toPoint());
    actions().remove->trigger();
    EXPECT_THAT(pitches(), ElementsAre(52, 53, 54));
}

TEST_F(NoteMenuTest, AsLongAsItIsThereHereIsUnderThePointer)
{
    open("a.wav");
    window().actions().waveform->setChecked(true);
    EditPresenter& edit = m_studio->edit();
    QWidget& plot = window().rolls().plot();
    const auto pointedAt = [&](QPoint place) {
        QContextMenuEvent event(QContextMenuEvent::Mouse, place, plot.mapToGlobal(place));
        QCoreApplication::sendEvent(&plot, &event);
        const auto pointed = edit.pointed();
        delete window().findChild<QMenu*>("notes", Qt::FindDirectChildrenOnly);
        return pointed;
    };
    const double pixel = 1 / paneOf(1).mapping().pixelsPerSecond();
    const auto roll = pointedAt(placeInRoll(1, 2, 60).toPoint());
    ASSERT_TRUE(roll && roll->pitch);
    EXPECT_NEAR(roll->time.count(), 2, pixel);
    EXPECT_EQ(roll->pitch->midi, 60);
    EXPECT_FALSE(edit.pointed()) << "the menu is gone";

    ASSERT_FALSE(window().rolls().soundPanes().empty());
    const TimePitchMapping map = window().rolls().soundPanes().front()->mapping();
    const auto sound = pointedAt(QPointF(map.x(Seconds(1)), map.area.center().y()).toPoint());
    ASSERT_TRUE(sound);
    EXPECT_NEAR(sound->time.count(), 1, pixel);
    EXPECT_FALSE(sound->pitch);
}

TEST_F(NoteMenuTest, OneOfSeveralSelectedNotesIsAboutAll)
{
    open("a.wav");
    actions().selectAll->trigger();
    menuOf(window().rolls().plot(), placeInRoll(1, 1.5, 52).toPoint());
    EXPECT_EQ(m_studio->edit().editor().selected().size(), 4U);
}

TEST_F(NoteMenuTest, TheKeyForMenusOpensItAtTheSelectedNotes)
{
    open("a.wav");
    window().move(-400, -300); // so that the screen has room for the menu wherever it opens
    RollGrid& rolls = window().rolls();
    const auto placeOfMenu = [&] {
        QContextMenuEvent event(QContextMenuEvent::Keyboard, rolls.rect().center(),
                                rolls.mapToGlobal(rolls.rect().center()));
        QCoreApplication::sendEvent(&rolls, &event);
        auto* menu = window().findChild<QMenu*>("notes", Qt::FindDirectChildrenOnly);
        const QPoint place = menu ? rolls.plot().mapFromGlobal(menu->pos()) : QPoint();
        EXPECT_FALSE(m_studio->edit().pointed()) << "by no mouse";
        delete menu;
        return place;
    };
    EXPECT_EQ(placeOfMenu(), rolls.plot().rect().center());
    EXPECT_TRUE(m_studio->edit().editor().selected().empty());
    m_studio->edit().editor().select({run(0)->transcription->notes[1]});
    const QPoint place = placeOfMenu();
    const QPoint note = placeInRoll(1, 1.5, 52).toPoint();
    EXPECT_NEAR(place.x(), note.x(), 10);
    EXPECT_NEAR(place.y(), note.y(), 4);
    EXPECT_EQ(m_studio->edit().editor().selected().size(), 1U);
}

TEST_F(NoteMenuTest, TheTableHasItToo)
{
    open("b.wav");
    EXPECT_TRUE(menuOf(*table().viewport(), {5, 5}).contains(actions().accept));
    actions().correct->setChecked(false);
    EXPECT_EQ(menuOf(*table().viewport(), {5, 5}), QList<QAction*>{actions().correct});
}

} // namespace
} // namespace rollwright
