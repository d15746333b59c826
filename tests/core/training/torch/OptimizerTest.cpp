#include "core/training/torch/Optimizer.h"

#include <gtest/gtest.h>

namespace rollwright {
namespace {

TEST(Optimizer, WideLayersGetAShareOfTheRate)
{
    EXPECT_EQ(Optimizer::shareOf(torch::zeros({7})), 1);
    EXPECT_EQ(Optimizer::shareOf(torch::zeros({7, 512})), 1);
    EXPECT_EQ(Optimizer::shareOf(torch::zeros({7, 1024})), 0.5);
    EXPECT_EQ(Optimizer::shareOf(torch::zeros({7, 128, 4, 4})), 0.25);
}

TEST(Optimizer, MovesEveryWeightByItsShare)
{
    torch::nn::Sequential net(torch::nn::Linear(4, 1), torch::nn::Linear(2048, 1));
    const auto before = net->parameters()[0].clone();
    const auto wideBefore = net->parameters()[2].clone();
    Optimizer optimizer(*net, 0);
    optimizer.setRate(0.01);
    for (torch::Tensor& parameter : net->parameters())
        parameter.mutable_grad() = torch::ones_like(parameter);
    optimizer.adam().step();
    EXPECT_TRUE(torch::allclose(net->parameters()[0], before - 0.01, 0, 1e-6));
    EXPECT_TRUE(torch::allclose(net->parameters()[2], wideBefore - 0.0025, 0, 1e-6));
}

} // namespace
} // namespace rollwright
