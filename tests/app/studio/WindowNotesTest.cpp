#include <QComboBox>
#include <QKeyEvent>

#include "tests/app/studio/WindowFixture.h"
#include "ui/panels/NoteTable.h"

namespace rollwright {
namespace {

/// The fake hears keys 51 to 54 at 0.21, 1.21, 2.21 and 3.21 s of "a.wav", which has no reference,
/// and the first three in "b.wav", whose reference knows key 52 only.
class WindowNotesTest : public WindowFixture
{
protected:
    void openWithoutReference()
    {
        dropFile("a.wav");
        ASSERT_TRUE(processEventsUntil([&] { return run(0) && run(0)->transcription; }));
        window().rolls().plot().replot();
    }

    void openWithReference()
    {
        dropFile("b.wav");
        ASSERT_TRUE(processEventsUntil([&] { return run(0) && run(0)->assessment; }));
        window().rolls().plot().replot();
    }

    NoteTable& table() { return *window().notes().findChild<NoteTable*>(); }

    void list(NoteListing listing)
    {
        auto* box = window().notes().findChild<QComboBox*>();
        box->setCurrentIndex(static_cast<int>(listing));
        Q_EMIT box->activated(box->currentIndex());
    }

    QStringList column(int column)
    {
        QStringList cells;
        for (int row = 0; row < table().model()->rowCount(); ++row)
            cells << table().model()->index(row, column).data().toString();
        return cells;
    }

    QString chosen() { return table().currentIndex().siblingAtColumn(0).data().toString(); }

    void press(Qt::Key key)
    {
        QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier);
        QCoreApplication::sendEvent(&table(), &event);
    }
};

TEST_F(WindowNotesTest, ARecordingWithoutAReferenceHasItsNotesListed)
{
    openWithoutReference();
    list(NoteListing::Estimate);
    EXPECT_EQ(column(NoteTableModel::Time),
              QStringList({"0:00.210", "0:01.210", "0:02.210", "0:03.210"}));
    EXPECT_EQ(column(NoteTableModel::Key), QStringList({"D#3", "E3", "F3", "F#3"}));
    EXPECT_EQ(column(NoteTableModel::Length)[0], "0.600 s");
    EXPECT_TRUE(table().isColumnHidden(NoteTableModel::Verdict));
    list(NoteListing::Base);
    EXPECT_TRUE(column(NoteTableModel::Time).isEmpty());
}

TEST_F(WindowNotesTest, WithAReferenceEveryNoteHasItsKind)
{
    openWithReference();
    list(NoteListing::Estimate);
    EXPECT_EQ(column(NoteTableModel::Verdict), QStringList({"extra", "hit", "extra"}));
    list(NoteListing::Base);
    EXPECT_EQ(column(NoteTableModel::Time), QStringList("0:01.200"));
    EXPECT_EQ(column(NoteTableModel::Verdict), QStringList("hit"));
}

TEST_F(WindowNotesTest, TheKeyboardGoesFromNoteToNoteAndTheRollsFollow)
{
    openWithoutReference();
    list(NoteListing::Estimate);
    window().rolls().setView({Seconds(0), Seconds(0.5), 80, 100});
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    EXPECT_EQ(chosen(), "0:02.210");
    const ViewRange view = window().rolls().view();
    EXPECT_TRUE(view.begin <= Seconds(2.3) && Seconds(2.3) <= view.end);
    EXPECT_TRUE(view.low <= 53 && 53 <= view.high);
    EXPECT_FALSE(window().actions().differences->isChecked());

    const QImage framed = window().rolls().plot().toPixmap().toImage();
    press(Qt::Key_Up);
    window().rolls().setView(view);
    EXPECT_NE(window().rolls().plot().toPixmap().toImage(), framed) << "another note is framed";
}

TEST_F(WindowNotesTest, AClickOnANoteFindsItsRow)
{
    openWithReference();
    list(NoteListing::Estimate);
    clickRoll(1, 2.5, 53);
    EXPECT_EQ(chosen(), "0:02.210");
    clickRoll(0, 1.5, 52);
    EXPECT_EQ(window().notes().listing(), NoteListing::Base);
    EXPECT_EQ(chosen(), "0:01.200");
    clickRoll(1, 0.5, 51);
    EXPECT_EQ(window().notes().listing(), NoteListing::Estimate);
    EXPECT_EQ(chosen(), "0:00.210");
}

TEST_F(WindowNotesTest, AClickInAnotherColumnListsThatModel)
{
    openWithReference();
    showColumn("Fake two");
    ASSERT_TRUE(processEventsUntil([&] { return run(0, "two") && run(0, "two")->assessment; }));
    window().rolls().plot().replot();
    list(NoteListing::Estimate);
    clickRoll(2, 0.5, 51);
    EXPECT_EQ(window().notes().findChild<QComboBox*>()->currentText(), "All notes: Fake two");
    EXPECT_EQ(chosen(), "0:00.210");
}

TEST_F(WindowNotesTest, TheChosenNoteStaysChosenWhileThresholdsMove)
{
    openWithReference();
    list(NoteListing::Estimate);
    clickRoll(1, 2.5, 53);
    DecoderParams longer = run(0)->params();
    longer.minimumLength = 0.1;
    const auto before = run(0)->transcription;
    Q_EMIT window().decoder().paramsEdited(longer);
    ASSERT_TRUE(processEventsUntil([&] { return run(0)->transcription != before; }));
    EXPECT_EQ(chosen(), "0:02.210");
}

TEST_F(WindowNotesTest, TheTableIsReachedByKeyboardAndNamedForScreenReaders)
{
    openWithReference();
    window().actions().differences->setChecked(true); // raises the list
    list(NoteListing::Estimate);
    ASSERT_TRUE(table().isVisible());
    EXPECT_TRUE(table().focusPolicy() & Qt::TabFocus);
    EXPECT_EQ(table().accessibleName(), "All notes: Fake one");
    EXPECT_EQ(namelessFocus(), QStringList());
}

} // namespace
} // namespace rollwright
