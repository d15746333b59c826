#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/JobControl.h"
#include "core/base/Result.h"
#include "core/model/ModelInfo.h"
#include "core/training/Augmentation.h"

namespace rollwright {

/// Everything that decides a training run. Two runs of one plan on one processor give the same
/// losses; a run that was stopped goes on from its checkpoint as if it had not been.
struct TrainingPlan {
    std::string architecture; ///< "lstm", "crnn", "onsets-frames" or "overtone"
    std::map<std::string, double> architectureParameters; ///< as `netSizes` describes them
    std::optional<OnsetTarget> onsetTarget;               ///< none: the one of the architecture
    std::vector<std::filesystem::path> data;              ///< as DataFolders has them
    std::filesystem::path validation;                     ///< a data set, or empty: no validation
    std::filesystem::path start;  ///< model folder whose weights are the first ones, or empty
    std::filesystem::path output; ///< model folder: manifest, weights, checkpoint and log

    int steps = 2000;
    int batch = 8;              ///< segments in a step
    double segment = 6.4;       ///< seconds
    double learningRate = 2e-3; ///< peak; warmed up, then a half cosine to 2 % of it
    int warmUp = 100;           ///< steps
    double weightDecay = 1e-3;  ///< of AdamW
    double gradientNorm = 3;    ///< gradients are scaled down to it
    bool dropout = true;        ///< where the architecture has any
    double averaging = 0.998;   ///< decay of the averaged weights, the ones that are kept
    int rooms = 2;              ///< room copies of each recording; 0: as recorded only
    Augmentation augmentation;
    bool bfloat16 = true;         ///< where the processor has it
    int threads = 0;              ///< of the network's arithmetic; 0: one a core
    int checkpointEvery = 100;    ///< steps
    int validateEvery = 250;      ///< steps; then the model is kept, too
    int validationRecordings = 8; ///< the first ones
    double validationLength = 60; ///< seconds of each
    std::uint64_t seed = 1;
};

/// One step's news.
struct TrainingStatus {
    int step = 0;
    double loss = 0;  ///< mean since the last news
    double speed = 0; ///< seconds of audio a second
    double secondsLeft = 0;
    double noteF1 = -1;        ///< on validation, where this step validated; else -1
    double onsetThreshold = 0; ///< at which noteF1 is best
};

using TrainingSink = std::function<void(const TrainingStatus&)>;

/// What could not be used for training, and why.
struct TrainingSummary {
    int recordings = 0;
    std::vector<Error> skipped;
};

/// Trains, from the checkpoint in `output` when there is one, and writes weights and manifest there
/// each `validateEvery` steps and at the end. Blocks; `control` cancels (a checkpoint is kept).
/// Fails with InvalidArgument (no data, a folder without validation data, unknown architecture, or
/// sizes that are not its own), EngineUnavailable, FileNotFound or FileNotReadable (a folder,
/// `start`), ModelMismatch (no tensor of `start` fits), TrainingDiverged (at once; the last
/// checkpoint stays), FileNotWritable, DiskFull, ModelDamaged, OutOfMemory or Cancelled; as
/// `loadAudio` and `readReference` where a recording for validation cannot be read; with
/// InvalidArgument also where `output` holds another model or the checkpoint of another plan, which
/// stay.
Result<TrainingSummary> train(const TrainingPlan& plan, JobControl& control,
                              const TrainingSink& sink);

} // namespace rollwright
