#pragma once

#include <memory>

#include "core/model/torch/Nets.h"

namespace rollwright {

/// Draws parameters and buffers of `average` towards those of a network of the same layers after
/// its step `step` (from 0), by 1 - `decay`; early steps count more, so that the start is soon
/// forgotten.
void averageInto(torch::nn::Module& average, const torch::nn::Module& trained, double decay,
                 int step);

/// A second network that holds the exponential average of the trained one's weights and of its
/// batch norms' statistics: smoother and, on unseen recordings, better than the last step's (Polyak
/// and Juditsky 1992).
class WeightAverage
{
public:
    WeightAverage(std::shared_ptr<Net> average, double decay);

    /// After step `step` (from 0).
    void update(const Net& trained, int step);
    const std::shared_ptr<Net>& net() const { return m_net; }

private:
    std::shared_ptr<Net> m_net;
    double m_decay;
};

} // namespace rollwright
