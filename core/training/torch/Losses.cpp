#include "core/training/torch/Losses.h"

#include "core/model/Posteriors.h"

namespace rollwright {

namespace {

constexpr double kOnsetWeight = 4;
constexpr double kOffsetWeight = 2;
constexpr double kVelocityWeight = 4;
constexpr double kEarlyWeight = 0.5; ///< of what the convolutions say before the recurrent layers
constexpr double kLoudnessWeight = 0.5;      ///< of a segment's mean velocity
constexpr double kSoftVelocity = 64.0 / 127; ///< onsets below weigh more, ...
constexpr double kSoftWeight = 3;            ///< ... up to this much more in silence

torch::Tensor tensorOf(Batch& batch, std::vector<float>& values, int width, torch::Device device)
{
    return torch::from_blob(values.data(), {batch.size, batch.frames, width}).to(device);
}

torch::Tensor crossEntropy(const torch::Tensor& logits, const torch::Tensor& labels)
{
    return torch::binary_cross_entropy_with_logits(logits, labels);
}

/// How loud a recording is says little of how hard its keys were struck: what counts most is the
/// difference to the segment's mean. (The measure fits scale and offset a recording, too.)
torch::Tensor velocityLoss(const NetOutput& output, const Labels& labels)
{
    const auto& mask = labels.velocityMask;
    const auto count = mask.sum({1, 2}, true) + 1;
    const auto error = mask * (torch::sigmoid(output.velocity) - labels.velocity);
    const auto mean = error.sum({1, 2}, true) / count;
    const auto spread = (mask * (error - mean)).square().sum() / count.sum();
    return kVelocityWeight * spread + kLoudnessWeight * mean.square().mean();
}

/// Cross entropy in which the onsets of soft notes, the ones that are missed, weigh more.
torch::Tensor onsetLoss(const NetOutput& output, const Labels& labels)
{
    const auto softness = (1 - labels.velocity / kSoftVelocity).clamp_min(0);
    const auto weight = 1 + kSoftWeight * labels.velocityMask * softness;
    return torch::binary_cross_entropy_with_logits(output.onset, labels.onset, weight);
}

} // namespace

Labels::Labels(Batch& batch, torch::Device device)
    : onset(tensorOf(batch, batch.onset, kKeyCount, device)),
      frame(tensorOf(batch, batch.frame, kKeyCount, device)),
      offset(tensorOf(batch, batch.offset, kKeyCount, device)),
      velocity(tensorOf(batch, batch.velocity, kKeyCount, device)),
      velocityMask(tensorOf(batch, batch.velocityMask, kKeyCount, device))
{
}

torch::Tensor featuresOf(Batch& batch, torch::Device device)
{
    return tensorOf(batch, batch.features, batch.bins, device);
}

torch::Tensor lossOf(const NetOutput& output, const Labels& labels)
{
    const auto frame = crossEntropy(output.frame, labels.frame);
    if (!output.offset.defined()) {
        auto loss = crossEntropy(output.onset, labels.onset) + frame;
        if (output.earlyOnset.defined())
            loss = loss + kEarlyWeight * (crossEntropy(output.earlyOnset, labels.onset) +
                                          crossEntropy(output.earlyFrame, labels.frame));
        return loss;
    }
    return kOnsetWeight * onsetLoss(output, labels) + frame +
           kOffsetWeight * crossEntropy(output.offset, labels.offset) +
           velocityLoss(output, labels);
}

} // namespace rollwright
