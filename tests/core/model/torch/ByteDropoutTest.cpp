#include "core/model/torch/ByteDropout.h"

#include <gtest/gtest.h>

namespace rollwright {
namespace {

torch::Tensor dropped(double probability, int seed)
{
    torch::manual_seed(seed);
    return ByteDropout(probability)->forward(torch::ones({20, 10, 30, 50}));
}

TEST(ByteDropout, DropsTheShareAndKeepsTheMean)
{
    for (const double probability : {0.25, 0.5}) {
        const auto output = dropped(probability, 1);
        EXPECT_NEAR((output == 0).to(torch::kFloat32).mean().item<double>(), probability, 0.005);
        EXPECT_NEAR(output.mean().item<double>(), 1, 0.01);
    }
}

TEST(ByteDropout, FollowsTheSeedWhateverTheThreads)
{
    const auto one = dropped(0.5, 1);
    EXPECT_FALSE(torch::equal(one, dropped(0.5, 2)));
    const int threads = torch::get_num_threads();
    torch::set_num_threads(1);
    EXPECT_TRUE(torch::equal(one, dropped(0.5, 1)));
    torch::set_num_threads(threads);
}

TEST(ByteDropout, LetsTheGradientThroughWhereItLetTheValueThrough)
{
    for (const bool channelsLast : {false, true}) {
        auto input = torch::randn({2, 8, 5, 6});
        if (channelsLast)
            input = input.contiguous(at::MemoryFormat::ChannelsLast);
        input.requires_grad_();
        const auto output = ByteDropout(0.25)->forward(input);
        output.sum().backward();
        EXPECT_TRUE(torch::allclose(output, input * input.grad()));
    }
}

TEST(ByteDropout, DoesNothingOutsideTraining)
{
    ByteDropout dropout(0.5);
    dropout->eval();
    const auto input = torch::randn({10, 10});
    EXPECT_TRUE(torch::equal(dropout->forward(input), input));
}

} // namespace
} // namespace rollwright
