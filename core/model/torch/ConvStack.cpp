#include "core/model/torch/ConvStack.h"

#include "core/model/Posteriors.h"
#include "core/model/torch/BandPool.h"

namespace rollwright {

namespace {

constexpr int kUnits = 48;
constexpr int kPooledBands = ConvStackImpl::kBands / 2 / 2;

torch::nn::Conv2d convolution(int from, int to)
{
    return torch::nn::Conv2d(torch::nn::Conv2dOptions(from, to, 3).padding(1));
}

} // namespace

ConvStackImpl::ConvStackImpl()
{
    using namespace torch::nn;
    m_convolutions = register_module(
        "convolutions",
        Sequential(convolution(1, kUnits), BatchNorm2d(kUnits), ReLU(), //
                   convolution(kUnits, kUnits), BatchNorm2d(kUnits), ReLU(), BandPool(),
                   ByteDropout(0.25), //
                   convolution(kUnits, 2 * kUnits), BatchNorm2d(2 * kUnits), ReLU(), BandPool(),
                   ByteDropout(0.25)));
    m_projection = register_module("projection", Linear(2 * kUnits * kPooledBands, kOutputs));
    m_dropout = register_module("dropout", ByteDropout(0.5));
}

ConvStackOutput ConvStackImpl::forward(const torch::Tensor& features)
{
    // One channel whose strides say "channels last", which all maps take over: the fast layout.
    const auto input = features.unsqueeze(-1).permute({0, 3, 1, 2});
    const auto maps = m_convolutions->forward(input); // (N, C, T, bands / 4)
    const auto values = m_projection->forward(maps.permute({0, 2, 1, 3}).flatten(2));
    return {m_dropout->forward(values), values.narrow(-1, kFirstOnset, kKeyCount) + kOnsetAtRest,
            values.narrow(-1, kFirstFrame, kKeyCount) + kFrameAtRest};
}

} // namespace rollwright
