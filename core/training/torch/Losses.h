#pragma once

#include <torch/torch.h>

#include "core/model/torch/Nets.h"
#include "core/training/BatchSource.h"

namespace rollwright {

/// Labels of a batch as tensors (N, T, 88); they borrow the batch, which must outlive them.
struct Labels {
    torch::Tensor onset;
    torch::Tensor frame;
    torch::Tensor offset;
    torch::Tensor velocity;
    torch::Tensor velocityMask;

    Labels(Batch& batch, torch::Device device);
};

/// The features of a batch as a tensor (N, T, bins); borrows it.
torch::Tensor featuresOf(Batch& batch, torch::Device device);

/// The study's loss, BCE of frames and of onsets, for the networks that have no other head, and
/// half as much of what their convolutions say early; 4 onset + frame + 2 offset + velocity for
/// Overtone, in which soft onsets weigh up to four times as much as others, and velocity is the
/// squared error at the onsets, mostly of the difference to the segment's mean.
torch::Tensor lossOf(const NetOutput& output, const Labels& labels);

} // namespace rollwright
