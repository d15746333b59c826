#include "core/training/torch/Losses.h"

#include "core/model/Posteriors.h"

namespace rollwright {

namespace {

constexpr double kOnsetWeight = 4;
constexpr double kOffsetWeight = 2;
constexpr double kVelocityWeight = 0.5;

torch::Tensor tensorOf(Batch& batch, std::vector<float>& values, int width, torch::Device device)
{
    return torch::from_blob(values.data(), {batch.size, batch.frames, width}).to(device);
}

torch::Tensor crossEntropy(const torch::Tensor& logits, const torch::Tensor& labels)
{
    return torch::binary_cross_entropy_with_logits(logits, labels);
}

torch::Tensor velocityLoss(const NetOutput& output, const Labels& labels)
{
    const auto error = torch::sigmoid(output.velocity) - labels.velocity;
    return (labels.velocityMask * error * error).sum() / (labels.velocityMask.sum() + 1);
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
    const auto onset = crossEntropy(output.onset, labels.onset);
    const auto frame = crossEntropy(output.frame, labels.frame);
    if (!output.offset.defined())
        return onset + frame;
    return kOnsetWeight * onset + frame +
           kOffsetWeight * crossEntropy(output.offset, labels.offset) +
           kVelocityWeight * velocityLoss(output, labels);
}

} // namespace rollwright
