#include "core/training/torch/WeightAverage.h"

#include <gtest/gtest.h>

#include "core/model/torch/Nets.h"

namespace rollwright {
namespace {

std::shared_ptr<Net> makeNet()
{
    return findArchitecture("crnn")->makeNet({{"one-stack", 1}});
}

TEST(WeightAverage, AveragesWeightsAndStatisticsAlike)
{
    const torch::NoGradGuard guard;
    const auto net = makeNet();
    const auto average = makeNet();
    for (const auto& tensors : {net->parameters(), net->buffers()})
        for (const torch::Tensor& tensor : tensors)
            tensor.fill_(4);
    for (const auto& tensors : {average->parameters(), average->buffers()})
        for (const torch::Tensor& tensor : tensors)
            tensor.fill_(0);
    averageInto(*average, *net, 0.75, 1000);
    for (const auto& tensors : {average->parameters(), average->buffers()})
        for (const torch::Tensor& tensor : tensors)
            EXPECT_EQ(tensor.min().item<float>(), tensor.is_floating_point() ? 1 : 4);
}

TEST(WeightAverage, SoonForgetsTheStart)
{
    const torch::NoGradGuard guard;
    const auto net = makeNet();
    const auto average = makeNet();
    for (const torch::Tensor& tensor : net->parameters())
        tensor.fill_(4);
    for (const torch::Tensor& tensor : average->parameters())
        tensor.fill_(0);
    averageInto(*average, *net, 0.999, 0);
    EXPECT_NEAR(average->parameters()[0].min().item<float>(), 3.6, 1e-6);
}

} // namespace
} // namespace rollwright
