#include "ui/panels/DeviationHistogram.h"

#include <numeric>

#include <gtest/gtest.h>

namespace rollwright {
namespace {

TEST(DeviationHistogram, CountsEveryDeviationInItsBin)
{
    DeviationHistogram histogram;
    histogram.setDeviations({Seconds(0.001), Seconds(0.004), Seconds(-0.001), Seconds(0.0999),
                             Seconds(0.1), Seconds(-0.1)},
                            Seconds(0.001));
    const auto& bins = histogram.bins();
    EXPECT_EQ(bins[20], 2);
    EXPECT_EQ(bins[19], 1);
    EXPECT_EQ(bins.back(), 2) << "the edge belongs to the last bin";
    EXPECT_EQ(bins.front(), 1);
    EXPECT_EQ(std::accumulate(bins.begin(), bins.end(), 0), 6);
}

TEST(DeviationHistogram, DrawsBarsWhereTheDeviationsLie)
{
    DeviationHistogram histogram;
    histogram.resize(300, 100);
    histogram.setDeviations({}, std::nullopt);
    const QImage empty = histogram.grab().toImage();
    histogram.setDeviations(std::vector<Seconds>(10, Seconds(0.0525)), std::nullopt);
    const QImage late = histogram.grab().toImage();
    int left = 0;
    int right = 0;
    for (int x = 0; x < empty.width(); ++x) {
        for (int y = 0; y < empty.height(); ++y)
            (x < empty.width() / 2 ? left : right) += empty.pixel(x, y) != late.pixel(x, y);
    }
    EXPECT_EQ(left, 0);
    EXPECT_GT(right, 100);
}

} // namespace
} // namespace rollwright
