#include "core/model/torch/KeyGather.h"

#include <array>

#include <gtest/gtest.h>

namespace rollwright {
namespace {

constexpr std::array kShifts{0, 12, -12, 31, -36};

torch::Tensor randomMaps(torch::Dtype type = torch::kFloat32)
{
    torch::manual_seed(7);
    return torch::randn({2, 3, 5, 88}).to(type);
}

/// The definition, cell by cell over padded maps.
torch::Tensor expected(const torch::Tensor& maps)
{
    const auto padded = torch::constant_pad_nd(maps, {36, 36});
    std::vector<torch::Tensor> parts;
    for (const int shift : kShifts)
        parts.push_back(padded.slice(3, 36 + shift, 36 + shift + 88));
    return torch::cat(parts, 1);
}

TEST(KeyGather, ShowsEachKeyTheKeysAtTheShifts)
{
    for (const auto type : {torch::kFloat32, torch::kBFloat16}) {
        const auto maps = randomMaps(type);
        EXPECT_TRUE(torch::equal(gatherKeys(maps, kShifts), expected(maps)));
    }
}

TEST(KeyGather, TakesMapsOfAnyLayout)
{
    const auto maps = randomMaps();
    const auto strided = maps.contiguous(at::MemoryFormat::ChannelsLast);
    EXPECT_TRUE(torch::equal(gatherKeys(strided, kShifts), expected(maps)));
}

TEST(KeyGather, ReturnsGradientsToTheKeysTheyCameFrom)
{
    const auto weight = torch::randn({2, 15, 5, 88});
    const auto gradientOf = [&](auto function) {
        auto maps = randomMaps().requires_grad_();
        (function(maps) * weight).sum().backward();
        return maps.grad();
    };
    const auto ours = gradientOf([](const auto& maps) { return gatherKeys(maps, kShifts); });
    EXPECT_TRUE(torch::allclose(ours, gradientOf(expected), 1e-5, 1e-6));
}

} // namespace
} // namespace rollwright
