#pragma once

#include <filesystem>
#include <vector>

#include <torch/torch.h>

#include "core/base/Result.h"
#include "core/features/FeatureMatrix.h"

namespace rollwright {

/// Tells from a performance's notes when the sustain pedal is down: dilated convolutions along
/// time, each added to what came before (as in Bai, Kolter and Koltun, "An empirical evaluation of
/// generic convolutional and recurrent networks for sequence modeling", 2018, but looking ahead as
/// well), 5 s in each direction.
class PedalNet : public torch::nn::Module
{
public:
    explicit PedalNet(int features);

    /// Features (N, T, bins) to logits (N, T).
    torch::Tensor forward(const torch::Tensor& features);

private:
    torch::nn::Conv1d m_in{nullptr};
    torch::nn::ModuleList m_blocks{nullptr};
    torch::nn::Conv1d m_out{nullptr};
};

/// Probabilities, one a frame, by the weights in a file. Fails with FileNotFound, FileNotReadable,
/// ModelDamaged or ModelMismatch. Thread-safe.
Result<std::vector<float>> pedalProbabilities(const std::filesystem::path& weights,
                                              const FeatureMatrix& features);

} // namespace rollwright
