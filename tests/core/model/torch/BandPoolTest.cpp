#include "core/model/torch/BandPool.h"

#include <gtest/gtest.h>

namespace rollwright {
namespace {

/// Rounded, so that there are ties.
torch::Tensor randomMaps(int bands, torch::Dtype type)
{
    torch::manual_seed(3);
    return (torch::randn({2, 5, 7, bands}) * 2).round().to(type);
}

TEST(BandPool, EqualsTorchInValuesAndGradients)
{
    for (const auto type : {torch::kFloat32, torch::kBFloat16}) {
        for (const int bands : {8, 9}) {
            const auto weight = torch::randn({2, 5, 7, bands / 2}).to(type);
            const auto resultOf = [&](auto pool) {
                auto maps = randomMaps(bands, type).requires_grad_();
                const auto pooled = pool(maps);
                (pooled * weight).sum().backward();
                return std::pair(pooled.detach(), maps.grad());
            };
            const auto ours = resultOf([](const auto& maps) { return BandPool()->forward(maps); });
            const auto theirs = resultOf([](const auto& maps) {
                return torch::max_pool2d(maps, {1, 2});
            });
            EXPECT_TRUE(torch::equal(ours.first, theirs.first));
            EXPECT_TRUE(torch::equal(ours.second, theirs.second));
        }
    }
}

} // namespace
} // namespace rollwright
