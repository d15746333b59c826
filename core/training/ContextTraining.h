#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <vector>

#include "core/base/JobControl.h"
#include "core/base/Result.h"

namespace rollwright {

/// Everything that decides how a network learns to judge what another one heard. Two runs of one
/// plan on one processor give the same weights; one that was stopped goes on as if it had not been.
struct ContextPlan {
    std::filesystem::path model;             ///< folder of the model whose ears it gets
    std::vector<std::filesystem::path> data; ///< as DataFolders has them
    std::filesystem::path validation;        ///< a data set, or empty: no validation
    /// Model folder: the whole model, context included; `checkpoint.pt`; and, in `heard`, what the
    /// model heard of each recording, so that nothing is heard twice.
    std::filesystem::path output;
    bool further = false; ///< begins from the context that the model has, and keeps its scale
    int layers = 3;
    int steps = 4000;
    int batch = 12;             ///< rows of candidates in a step
    double learningRate = 2e-3; ///< at first; falls as a half cosine to 0
    double averaging = 0.999;   ///< decay of the averaged weights, the ones that are kept
    int copies = 1;             ///< of each recording, each made worse in another way
    int checkpointEvery = 200;  ///< steps
    int validateEvery = 1000;   ///< steps; then the model is kept, too
    int threads = 0;            ///< 0: one a core
    std::uint64_t seed = 1;
};

/// How well strokes are told of what was heard, without and with context: best F1 over all
/// thresholds.
struct ContextScore {
    double before = 0;
    double after = 0;
};

struct ContextStatus {
    int step = 0;
    double loss = 0; ///< mean since the last news
    double secondsLeft = 0;
    ContextScore validation; ///< where this step validated; else zeros
};

struct ContextSummary {
    std::size_t recordings = 0; ///< trained on, copies counted
    std::size_t candidates = 0;
    std::vector<Error> skipped;
};

using ContextSink = std::function<void(const ContextStatus&)>;

/// Hears the recordings, trains, and writes the model each `validateEvery` steps and at the end.
/// Blocks; `control` cancels (what was heard and a checkpoint are kept). Fails with InvalidArgument
/// (no data, a model of another architecture or, to be taught further, without context, an `output`
/// that holds another model or run), ModelMismatch (weights that do not fit; a context of other
/// layers, which is to be taught further), EngineUnavailable, FileNotFound, FileNotReadable,
/// FileNotWritable, DiskFull, ModelDamaged, TrainingDiverged, OutOfMemory or Cancelled.
Result<ContextSummary> trainContext(const ContextPlan& plan, JobControl& control,
                                    const ContextSink& sink);

} // namespace rollwright
