#include "tests/app/studio/WindowCorrectionsFixture.h"

namespace rollwright {
namespace {

using testing::ElementsAre;

class WindowSnapTest : public WindowCorrectionsFixture
{
protected:
    void setBeats(const std::optional<BeatGrid>& beats)
    {
        m_studio->history().changeBeats(run(0)->id, beats);
    }

    std::vector<double> onsets()
    {
        std::vector<double> all;
        for (const Note& note : run(0)->transcription->notes)
            all.push_back(std::round(1000 * note.onset.count()) / 1000);
        return all;
    }
};

TEST_F(WindowSnapTest, IsOfferedForSelectedNotesWhereBeatsAreKnown)
{
    open("a.wav");
    actions().selectAll->trigger();
    EXPECT_FALSE(actions().snap->isEnabled());
    setBeats(BeatGrid{{Seconds(0), Seconds(1), Seconds(2)}});
    EXPECT_TRUE(actions().snap->isEnabled());
    m_studio->edit().selectNothing();
    EXPECT_FALSE(actions().snap->isEnabled());
    actions().selectAll->trigger();
    setBeats(std::nullopt);
    EXPECT_FALSE(actions().snap->isEnabled());
}

TEST_F(WindowSnapTest, DrawsTheSelectedNotesToTheBeatsInOneStep)
{
    open("a.wav");
    setBeats(BeatGrid{{Seconds(0), Seconds(1), Seconds(2), Seconds(3)}});
    const auto before = onsets();
    const NoteList& notes = run(0)->transcription->notes;
    m_studio->edit().editor().select({notes[0], notes[1]});
    actions().snap->trigger();
    EXPECT_THAT(onsets(), ElementsAre(0.25, 1.25, before[2], before[3]));
    EXPECT_EQ(m_studio->edit().editor().selected().size(), 2U);
    actions().undo->trigger();
    EXPECT_EQ(onsets(), before);
}

} // namespace
} // namespace rollwright
