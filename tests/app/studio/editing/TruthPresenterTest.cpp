#include <QFileDialog>

#include "core/io/ReferenceReader.h"
#include "tests/app/studio/WindowFixture.h"

namespace rollwright {
namespace {

/// The fake hears keys 51 to 54 at 0.21, 1.21, 2.21 and 3.21 s of "a.wav", which has no reference.
class TruthPresenterTest : public WindowFixture
{
protected:
    QAction* truth()
    {
        for (QAction* action : window().findChildren<QAction*>())
            if (action->text().contains("ground truth\u2026"))
                return action;
        return nullptr;
    }

    bool scoreBecomes(double f1)
    {
        return processEventsUntil([&] {
            return run(0)->assessment && std::abs(run(0)->assessment->report.note.f1 - f1) < 1e-9;
        });
    }
};

TEST_F(TruthPresenterTest, CorrectedNotesBecomeTheGroundTruth)
{
    ASSERT_TRUE(truth());
    EXPECT_FALSE(truth()->isEnabled());
    dropFile("a.wav");
    ASSERT_TRUE(waitForEnd(0));
    EXPECT_TRUE(truth()->isEnabled());
    window().actions().dataset->setChecked(true);
    EXPECT_FALSE(truth()->isEnabled()) << "the notes are not seen";
    window().actions().dataset->setChecked(false);
    EXPECT_TRUE(truth()->isEnabled());
    const EditActions& actions = m_studio->edit().actions();
    actions.correct->setChecked(true);
    actions.selectAll->trigger();
    actions.higher->trigger();
    truth()->trigger();
    auto* dialog = window().findChild<QFileDialog*>();
    ASSERT_TRUE(dialog);
    EXPECT_EQ(dialog->selectedFiles().value(0), toQString(m_folder / "a.tsv"));
    Q_EMIT dialog->fileSelected(toQString(m_folder / "a.tsv"));
    ASSERT_TRUE(scoreBecomes(1));
    EXPECT_EQ(session().recordings()[0]->reference.file, m_folder / "a.tsv");
    EXPECT_EQ(readReference(m_folder / "a.tsv")->front().pitch.midi, 52);
    EXPECT_FALSE(session().recordings()[0]->reference.velocities) << "the model hears none";
    actions.undo->trigger();
    EXPECT_TRUE(scoreBecomes(0)) << "each key is struck a second later";
}

TEST_F(TruthPresenterTest, WhatIsStillBeingDecodedIsWrittenOnceItIs)
{
    dropFile("a.wav");
    ASSERT_TRUE(waitForEnd(0));
    truth()->trigger();
    DecoderParams strict = run(0)->params();
    strict.onsetThreshold = 0.95;
    session().setParams(run(0)->id, strict);
    ASSERT_TRUE(processEventsUntil([&] { return run(0)->transcription->notes.empty(); }));
    Q_EMIT window().findChild<QFileDialog*>()->fileSelected(toQString(m_folder / "a.tsv"));
    const auto notes = readReference(m_folder / "a.tsv");
    EXPECT_TRUE(!notes || notes->empty());
}

TEST_F(TruthPresenterTest, WhatCannotBeWrittenIsAMessageAndChangesNothing)
{
    dropFile("b.wav");
    ASSERT_TRUE(processEventsUntil([&] { return run(0) && run(0)->assessment; }));
    truth()->trigger();
    auto* dialog = window().findChild<QFileDialog*>();
    ASSERT_TRUE(dialog);
    Q_EMIT dialog->fileSelected(toQString(m_folder / "nowhere/b.tsv"));
    EXPECT_TRUE(window().messages().isVisible());
    EXPECT_EQ(session().recordings()[0]->reference.file, m_folder / "b.tsv");
}

} // namespace
} // namespace rollwright
