#include "core/features/MelBands.h"

#include <gtest/gtest.h>

namespace rollwright {
namespace {

TEST(MelBands, ScalesAreInvertedByTheirInverses)
{
    for (const MelScale scale : {MelScale::Htk, MelScale::Slaney}) {
        for (const double hertz : {0.0, 30.0, 999.0, 1000.0, 1001.0, 11025.0})
            EXPECT_NEAR(fromMel(melOf(hertz, scale), scale), hertz, 1e-9 * (1 + hertz));
    }
}

TEST(MelBands, BothScalesHaveTheirDefinitionsFixedPoints)
{
    EXPECT_NEAR(melOf(1000, MelScale::Htk), 1000, 0.02);
    EXPECT_DOUBLE_EQ(melOf(1000, MelScale::Slaney), 15);
    EXPECT_NEAR(melOf(6400, MelScale::Slaney), 42, 1e-12);
}

// Values printed in the documentation of librosa.mel_frequencies(n_mels=40).
TEST(MelBands, SlaneyEdgesAreThoseOfLibrosa)
{
    const MelBands bands{38, 0, 11025, MelScale::Slaney};
    EXPECT_NEAR(bands.edge(1), 85.317, 5e-4);
    EXPECT_NEAR(bands.edge(12), 1024.856, 5e-3);
    EXPECT_NEAR(bands.edge(38), 10096.408, 5e-3);
    EXPECT_NEAR(bands.edge(39), 11025, 1e-6);
}

TEST(MelBands, FiltersPeakBetweenTheirNeighbours)
{
    const MelBands bands{10, 0, 4000, MelScale::Htk};
    const auto filters = bands.filters(1, 4001);
    ASSERT_EQ(filters.size(), 10U);
    for (std::size_t band = 0; band < filters.size(); ++band) {
        const auto begin = static_cast<double>(filters[band].firstBin);
        const auto end = begin + static_cast<double>(filters[band].weights.size());
        EXPECT_NEAR(begin, bands.edge(static_cast<double>(band)), 1.001);
        EXPECT_NEAR(end, bands.edge(static_cast<double>(band + 2)), 1.001);
    }
}

} // namespace
} // namespace rollwright
