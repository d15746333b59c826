#include "core/notes/CorrectionDifference.h"

#include <random>

#include <gtest/gtest.h>

#include "tests/support/Notes.h"

namespace rollwright {
namespace {

const BeatGrid kBeats{{Seconds(1), Seconds(2)}};
const Pedalling kPedal{{Seconds(1), Seconds(3)}};

void expectBothWays(const Corrections& before, const Corrections& after)
{
    const CorrectionDifference difference(before, after);
    EXPECT_EQ(difference.after(before), after);
    EXPECT_EQ(difference.before(after), before);
    EXPECT_EQ(difference.after(after), after) << "it is there already";
    EXPECT_EQ(difference.before(before), before);
}

TEST(CorrectionDifference, LeadsThereAndBack)
{
    const Corrections none;
    const Corrections some{{note(1, 2, 60)}, {note(2, 3, 61)}, kBeats, kPedal};
    const Corrections others{{note(1, 2, 60), note(4, 5, 60)}, {note(3, 4, 61)}, {}, Pedalling()};
    const Corrections turned{{note(4, 5, 60), note(1, 2, 60)}, {note(3, 4, 61)}, kBeats, {}};
    for (const Corrections& before : {none, some, others, turned}) {
        for (const Corrections& after : {none, some, others, turned})
            expectBothWays(before, after);
    }
}

TEST(CorrectionDifference, FollowsTheHandStepByStep)
{
    std::mt19937 random(7);
    const auto draw = [&](std::size_t below) { return random() % below; };
    NoteList heard;
    for (int i = 0; i < 40; ++i)
        heard.push_back(note(0.2 * i, 0.2 * i + 0.15, 60 + i % 5));
    std::vector<Corrections> all(1);
    std::vector<CorrectionDifference> steps;
    for (int step = 0; step < 200; ++step) {
        const NoteList shown = corrected(heard, all.back());
        std::vector<Note> before;
        std::vector<Note> after;
        if (!shown.empty() && draw(3) > 0)
            before.push_back(shown[draw(shown.size())]);
        if (draw(3) > 0)
            after.push_back(note(10 + 0.2 * step, 10.1 + 0.2 * step, 60 + int(draw(10))));
        all.push_back(replaced(all.back(), shown, before, after));
        steps.emplace_back(all[all.size() - 2], all.back());
    }
    Corrections now = all.back();
    for (std::size_t step = steps.size(); step-- > 0;) {
        now = steps[step].before(now);
        ASSERT_EQ(now, all[step]) << "step " << step;
    }
    for (std::size_t step = 0; step < steps.size(); ++step) {
        now = steps[step].after(now);
        ASSERT_EQ(now, all[step + 1]) << "step " << step;
    }
}

TEST(CorrectionDifference, LeavesWhatWasCorrectedBesides)
{
    const CorrectionDifference difference({{note(1, 2, 60)}, {}}, {{}, {note(2, 3, 61)}});
    const Corrections besides{{note(5, 6, 62)}, {note(7, 8, 63)}, kBeats};
    const Corrections after{{note(5, 6, 62)}, {note(7, 8, 63), note(2, 3, 61)}, kBeats};
    EXPECT_EQ(difference.after(besides), after);
    EXPECT_EQ(difference.before(after),
              (Corrections{{note(1, 2, 60), note(5, 6, 62)}, {note(7, 8, 63)}, kBeats}));
}

} // namespace
} // namespace rollwright
