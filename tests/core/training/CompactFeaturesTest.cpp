#include "core/training/CompactFeatures.h"

#include <algorithm>
#include <utility>

#include <gtest/gtest.h>

namespace rollwright {
namespace {

FeatureMatrix ramp(int frames, int bins)
{
    FeatureMatrix features({Seconds(0.02), Seconds(0), frames}, bins);
    for (std::size_t i = 0; i < features.values().size(); ++i)
        features.values()[i] = static_cast<float>(i) * 0.25F - 3;
    return features;
}

TEST(CompactFeatures, KeepsValuesToAThousandth)
{
    const FeatureMatrix features = ramp(4, 3);
    std::vector<float> out(12);
    CompactFeatures(features).copyTo(out, 0, -1);
    for (std::size_t i = 0; i < out.size(); ++i)
        EXPECT_NEAR(out[i], features.values()[i], 0.0005);
}

TEST(CompactFeatures, MayComeInStretches)
{
    const FeatureMatrix whole = ramp(7, 3);
    CompactFeatures compact(whole.grid(), 3);
    for (const auto& [first, count] : {std::pair{0, 2}, {2, 4}, {6, 1}}) {
        FeatureMatrix part(whole.grid().part(first, count), 3);
        std::ranges::copy(
            whole.values().subspan(static_cast<std::size_t>(3 * first), part.values().size()),
            part.values().begin());
        compact.append(part);
    }
    std::vector<float> parts(21);
    compact.copyTo(parts, 0, -7);
    std::vector<float> expected(21);
    CompactFeatures(whole).copyTo(expected, 0, -7);
    EXPECT_EQ(parts, expected);
    EXPECT_EQ(compact.grid(), whole.grid());
}

TEST(CompactFeatures, FillsWhatLiesBeyondTheEnd)
{
    const CompactFeatures compact(ramp(4, 3));
    std::vector<float> out(9);
    compact.copyTo(out, 3, -7);
    EXPECT_NEAR(out[0], -0.75, 0.0005);
    for (std::size_t i = 3; i < out.size(); ++i)
        EXPECT_EQ(out[i], -7);
    compact.copyTo(out, 9, -7);
    EXPECT_EQ(out, std::vector<float>(9, -7));
}

TEST(CompactFeatures, LimitsWhatItCannotHold)
{
    FeatureMatrix features({Seconds(0.02), Seconds(0), 1}, 2);
    features.values()[0] = 1e6F;
    features.values()[1] = -1e6F;
    std::vector<float> out(2);
    CompactFeatures(features).copyTo(out, 0, 0);
    EXPECT_EQ(out, (std::vector<float>{32, -32}));
}

} // namespace
} // namespace rollwright
