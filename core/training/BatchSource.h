#pragma once

#include <random>
#include <vector>

#include "core/model/ModelInfo.h"
#include "core/training/Training.h"
#include "core/training/TrainingSet.h"

namespace rollwright {

/// Segments with their labels: `features` is N x T x bins, the others N x T x 88.
struct Batch {
    int size = 0;
    int frames = 0;
    int bins = 0;
    std::vector<float> features;
    std::vector<float> onset;
    std::vector<float> frame;
    std::vector<float> offset;
    std::vector<float> velocity;
    std::vector<float> velocityMask;
};

/// Draws random, augmented segments from a training set, every second of music being equally
/// likely. Batch k depends on the seed and k alone, so a run can be taken up anywhere.
class BatchSource
{
public:
    /// The set must outlive the source.
    BatchSource(const TrainingSet& set, const TrainingPlan& plan, const FrontEnd& frontEnd,
                OnsetTarget onsetTarget);

    /// Any thread.
    Batch make(int step) const;

private:
    void fill(Batch& batch, int index, std::mt19937_64& random) const;

    const TrainingSet& m_set;
    FeatureScale m_scale;
    OnsetTarget m_onsetTarget;
    int m_size;
    int m_frames;
    int m_bins;
    Augmentation m_augmentation;
    std::uint64_t m_seed;
    std::vector<double> m_lengths; ///< of the recordings, in frames
};

} // namespace rollwright
