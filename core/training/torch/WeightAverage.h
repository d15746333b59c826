#pragma once

#include <memory>

#include "core/model/torch/Nets.h"

namespace rollwright {

/// A second network that holds the exponential average of the trained one's weights and of its
/// batch norms' statistics: smoother and, on unseen recordings, better than the last step's (Polyak
/// and Juditsky 1992).
class WeightAverage
{
public:
    WeightAverage(std::shared_ptr<Net> average, double decay);

    /// After step `step` (from 0); early steps count more, so that the start is soon forgotten.
    void update(const Net& trained, int step);
    const std::shared_ptr<Net>& net() const { return m_net; }

private:
    std::shared_ptr<Net> m_net;
    double m_decay;
};

} // namespace rollwright
