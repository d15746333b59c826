#pragma once

#include <vector>

#include "core/training/PedalSet.h"
#include "core/training/PedalTraining.h"

namespace rollwright {

/// Segments with their labels: `features` is N x T x kPedalFeatures, `down` N x T, 1 or 0.
struct PedalBatch {
    int size = 0;
    int frames = 0;
    std::vector<float> features;
    std::vector<float> down;
};

/// 1 in each frame of a grid in whose middle the pedal is down, else 0.
std::vector<float> pedalTargets(const Pedalling& pedalling, const FrameGrid& grid);

/// Random segments of performances, every second of music being equally likely. Depends on plan,
/// performances and step alone. Any thread.
PedalBatch drawPedalBatch(const std::vector<PedalPerformance>& performances, const PedalPlan& plan,
                          int step);

} // namespace rollwright
