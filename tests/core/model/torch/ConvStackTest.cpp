#include "core/model/torch/ConvStack.h"

#include <gtest/gtest.h>

namespace rollwright {
namespace {

using torch::Tensor;

/// The same computation in LibTorch's own words.
Tensor projected(ConvStackImpl& stack, const Tensor& features)
{
    const auto parameters = stack.named_parameters();
    const auto part = [&](int index, const char* name) {
        return parameters["convolutions." + std::to_string(index) + "." + name];
    };
    const auto block = [&](const Tensor& maps, int index) {
        const auto summed = torch::conv2d(maps, part(index, "weight"), part(index, "bias"), 1, 1);
        return torch::relu(torch::batch_norm(summed, part(index + 1, "weight"),
                                             part(index + 1, "bias"), {}, {}, true, 0.1, 1e-5,
                                             false));
    };
    Tensor maps = block(block(features.unsqueeze(1), 0), 3);
    maps = torch::max_pool2d(maps, {1, 2});
    maps = torch::max_pool2d(block(maps, 8), {1, 2});
    return torch::linear(maps.permute({0, 2, 1, 3}).flatten(2), parameters["projection.weight"],
                         parameters["projection.bias"]);
}

TEST(ConvStack, ComputesWhatItsLayersSayAndLearnsByTheirGradients)
{
    torch::manual_seed(3);
    ConvStack stack;
    for (const auto& module : stack->modules(false))
        if (module->as<ByteDropoutImpl>() != nullptr)
            module->eval();
    const Tensor features = torch::randn({2, 50, ConvStackImpl::kBands});
    const Tensor weights = torch::randn({2, 50, ConvStackImpl::kOutputs});

    const Tensor expected = projected(*stack, features);
    (expected * weights).sum().backward();
    std::vector<Tensor> gradients;
    for (const Tensor& parameter : stack->parameters())
        gradients.push_back(parameter.grad().clone());

    stack->zero_grad();
    const ConvStackOutput output = stack->forward(features);
    EXPECT_TRUE(torch::allclose(output.values, expected, 1e-3, 1e-4));
    (output.values * weights).sum().backward();
    const auto parameters = stack->named_parameters();
    for (std::size_t i = 0; i < gradients.size(); ++i) {
        const double error = (parameters[i].value().grad() - gradients[i]).norm().item<double>();
        // Behind a batch norm the gradient of a bias is nothing but rounding.
        EXPECT_LE(error, 0.02 * gradients[i].norm().item<double>() + 0.02) << parameters[i].key();
    }
}

} // namespace
} // namespace rollwright
