#include "core/model/torch/PedalNet.h"

#include "core/model/Safetensors.h"
#include "core/model/torch/Guarded.h"
#include "core/model/torch/Weights.h"

namespace rollwright {

namespace {

namespace nn = torch::nn;

constexpr int kChannels = 24;
constexpr int kReach = 2; ///< taps on each side of a convolution's own
constexpr std::array kDilations{1, 2, 4, 8, 16, 32, 64};

nn::Sequential block(int dilation)
{
    const auto along = nn::Conv1dOptions(kChannels, kChannels, 2 * kReach + 1)
                           .dilation(dilation)
                           .padding(kReach * dilation);
    return nn::Sequential(nn::ReLU(), nn::Conv1d(along), nn::ReLU(),
                          nn::Conv1d(nn::Conv1dOptions(kChannels, kChannels, 1)));
}

} // namespace

PedalNet::PedalNet(int features)
    : m_in(register_module("in", nn::Conv1d(nn::Conv1dOptions(features, kChannels, 1)))),
      m_blocks(register_module("blocks", nn::ModuleList())),
      m_out(register_module("out", nn::Conv1d(nn::Conv1dOptions(kChannels, 1, 1))))
{
    for (const int dilation : kDilations)
        m_blocks->push_back(block(dilation));
}

torch::Tensor PedalNet::forward(const torch::Tensor& features)
{
    torch::Tensor maps = m_in->forward(features.transpose(1, 2));
    for (const auto& module : *m_blocks)
        maps = maps + module->as<nn::Sequential>()->forward(maps);
    return m_out->forward(maps).squeeze(1);
}

Result<std::vector<float>> pedalProbabilities(const std::filesystem::path& weights,
                                              const FeatureMatrix& features)
{
    const auto tensors = readTensors(weights);
    if (!tensors)
        return tl::unexpected(tensors.error());
    const std::string file = weights.string();
    return guarded(ErrorCode::ModelDamaged, file, [&]() -> Result<std::vector<float>> {
        PedalNet net(features.bins());
        if (auto loaded = loadWeights(net, *tensors, file); !loaded)
            return tl::unexpected(loaded.error());
        const torch::InferenceMode guard;
        // The tensor only reads.
        auto* values = const_cast<float*>(features.values().data());
        const auto logits =
            net.forward(torch::from_blob(values, {1, features.frames(), features.bins()}));
        const auto probabilities = torch::sigmoid(logits).contiguous();
        const float* first = probabilities.data_ptr<float>();
        return std::vector<float>(first, first + features.frames());
    });
}

} // namespace rollwright
