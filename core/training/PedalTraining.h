#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "core/base/JobControl.h"
#include "core/base/Result.h"
#include "core/evaluation/EvaluationReport.h"

namespace rollwright {

/// Everything that decides how the pedal is learned. Two runs of one plan on one processor give the
/// same weights; one takes minutes, so there are no checkpoints.
struct PedalPlan {
    std::filesystem::path midi;             ///< a folder of performances with pedal
    std::vector<std::string> forValidation; ///< names of folders in it, which are not learned from
    std::filesystem::path output;           ///< weights, safetensors
    int steps = 3000;
    int batch = 32;             ///< segments in a step
    double segment = 14;        ///< seconds
    double learningRate = 4e-3; ///< peak; warmed up, then a half cosine to 0
    double misheard = 0.8;      ///< part of the segments that are heard with a model's errors
    int threads = 0;            ///< 0: one a core
    std::uint64_t seed = 1;
};

struct PedalTrainingStatus {
    int step = 0;
    double loss = 0; ///< mean since the last news
};

struct PedalTrainingSummary {
    std::size_t performances = 0; ///< trained on
    std::size_t validated = 0;    ///< others
    std::size_t withoutPedal = 0; ///< left out
    PrecisionRecall played;       ///< of frames with the pedal down, on the notes of the others
    PrecisionRecall heard;        ///< on these `misheard`
    std::vector<Error> skipped;
};

using PedalTrainingSink = std::function<void(const PedalTrainingStatus&)>;

/// Learns from performances to tell the pedal from notes, and writes the weights at the end, into a
/// folder that is made, and found to be writable, before anything else. Fails as `loadPedalSet`
/// does, and with EngineUnavailable, TrainingDiverged, FileNotWritable, DiskFull or Cancelled.
Result<PedalTrainingSummary> trainPedal(const PedalPlan& plan, JobControl& control,
                                        const PedalTrainingSink& sink);

} // namespace rollwright
