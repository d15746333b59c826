#include "core/training/Targets.h"

#include <vector>

#include <gtest/gtest.h>

namespace rollwright {
namespace {

struct Rolls {
    explicit Rolls(int frames)
    {
        for (auto* roll : {&onset, &frame, &offset, &velocity, &mask})
            roll->resize(static_cast<std::size_t>(frames) * kKeyCount);
    }
    TargetViews views() { return {onset, frame, offset, velocity, mask}; }

    std::vector<float> onset, frame, offset, velocity, mask;
};

constexpr FrameGrid kGrid{Seconds(0.02), Seconds(0), 50};
constexpr int kKey = 39;

float at(const std::vector<float>& roll, int frame, int key = kKey)
{
    return roll[static_cast<std::size_t>(frame * kKeyCount + key)];
}

TEST(Targets, OnsetsAreTrianglesAroundTheExactTime)
{
    Rolls rolls(kGrid.frames);
    const std::vector notes{Note{Seconds(0.206), Seconds(0.6), Pitch{60}, 127}}; // frame 10.3
    drawTargets(notes, kGrid, OnsetTarget::Triangular, rolls.views());
    EXPECT_NEAR(at(rolls.onset, 10), 0.9, 1e-5);
    EXPECT_NEAR(at(rolls.onset, 11), 1 - 0.7 / 3, 1e-5);
    EXPECT_NEAR(at(rolls.onset, 8), 1 - 2.3 / 3, 1e-5);
    EXPECT_EQ(at(rolls.onset, 7), 0);
    EXPECT_EQ(at(rolls.onset, 14), 0);
    EXPECT_EQ(at(rolls.onset, 10, kKey + 1), 0);
    EXPECT_NEAR(at(rolls.offset, 30), 1, 1e-5);
}

TEST(Targets, TrianglesAreAsLongOnAnyGrid)
{
    constexpr FrameGrid kSlow{Seconds(0.03), Seconds(0), 50};
    Rolls rolls(kSlow.frames);
    const std::vector notes{Note{Seconds(0.3), Seconds(0.6), Pitch{60}, 127}}; // frame 10
    drawTargets(notes, kSlow, OnsetTarget::Triangular, rolls.views());
    EXPECT_NEAR(at(rolls.onset, 10), 1, 1e-5);
    EXPECT_NEAR(at(rolls.onset, 11), 0.5, 1e-5);
    EXPECT_NEAR(at(rolls.onset, 12), 0, 1e-5);
}

TEST(Targets, BinaryOnsetsAreOneFrame)
{
    Rolls rolls(kGrid.frames);
    const std::vector notes{Note{Seconds(0.206), Seconds(0.6), Pitch{60}, 127}};
    drawTargets(notes, kGrid, OnsetTarget::Binary, rolls.views());
    float sum = 0;
    for (const float value : rolls.onset)
        sum += value;
    EXPECT_EQ(sum, 1);
    EXPECT_EQ(at(rolls.onset, 10), 1);
}

TEST(Targets, TheSteeperOfTwoTrianglesStays)
{
    Rolls rolls(kGrid.frames);
    const std::vector notes{Note{Seconds(0.2), Seconds(0.24), Pitch{60}, 30},
                            Note{Seconds(0.24), Seconds(0.5), Pitch{60}, 90}};
    drawTargets(notes, kGrid, OnsetTarget::Triangular, rolls.views());
    EXPECT_EQ(at(rolls.onset, 10), 1);
    EXPECT_NEAR(at(rolls.onset, 11), 2.0 / 3, 1e-5);
    EXPECT_EQ(at(rolls.onset, 12), 1);
}

TEST(Targets, VelocityCountsAroundTheOnsetOnly)
{
    Rolls rolls(kGrid.frames);
    const std::vector notes{Note{Seconds(0.2), Seconds(0.6), Pitch{60}, 64}};
    drawTargets(notes, kGrid, OnsetTarget::Triangular, rolls.views());
    for (int frame = 0; frame < kGrid.frames; ++frame) {
        const bool near = frame >= 9 && frame <= 11;
        EXPECT_EQ(at(rolls.mask, frame), near ? 1 : 0) << frame;
        EXPECT_FLOAT_EQ(at(rolls.velocity, frame), near ? 64.0F / 127 : 0) << frame;
    }
}

TEST(Targets, NotesAcrossTheEdgesAreCutThere)
{
    Rolls rolls(kGrid.frames);
    const std::vector notes{Note{Seconds(-0.02), Seconds(0.1), Pitch{60}, 64},
                            Note{Seconds(0.9), Seconds(9), Pitch{60}, 64},
                            Note{Seconds(0.1), Seconds(0.2), Pitch{5}, 64}};
    drawTargets(notes, kGrid, OnsetTarget::Triangular, rolls.views());
    EXPECT_EQ(at(rolls.frame, 0), 1);
    EXPECT_NEAR(at(rolls.onset, 0), 2.0 / 3, 1e-5);
    EXPECT_EQ(at(rolls.frame, 49), 1);
}

} // namespace
} // namespace rollwright
