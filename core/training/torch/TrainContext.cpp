#include <algorithm>

#include "core/model/Manifest.h"
#include "core/model/ModelIdentity.h"
#include "core/model/torch/Guarded.h"
#include "core/model/torch/KeptMemory.h"
#include "core/model/torch/NetModel.h"
#include "core/model/torch/Threads.h"
#include "core/model/torch/Weights.h"
#include "core/training/ContextSet.h"
#include "core/training/NewFolder.h"
#include "core/training/torch/ContextTrainer.h"
#include "core/training/torch/Train.h"

namespace rollwright {

namespace {

/// A model as it hears without context, and the context that it had.
struct Listener {
    ModelInfo info;
    TensorFile weights;
    TensorFile context; ///< perhaps nothing
    const Architecture* architecture = nullptr;

    /// Fails with ModelMismatch.
    Result<std::unique_ptr<NetModel>> make() const
    {
        auto net = architecture->makeNet(info.architectureParameters);
        if (auto loaded = loadWeights(*net, weights, info.id); !loaded)
            return tl::unexpected(loaded.error());
        return std::make_unique<NetModel>(info, *architecture, std::move(net));
    }

    /// A model of its own for a thread, which it does not share with the other threads.
    Result<Ears> ears() const
    {
        useThreads(1); // of this thread, one of as many as there are cores
        return guarded(ErrorCode::ModelDamaged, info.id, [&]() -> Result<Ears> {
            auto made = make();
            if (!made)
                return tl::unexpected(made.error());
            return
                [model = std::shared_ptr(std::move(*made))](AudioView audio, JobControl& control) {
                    return model->findStrokesIn(audio, control);
                };
        });
    }

    /// How many numbers the network itself tells of a stroke.
    int states() const { return architecture->makeNet(info.architectureParameters)->states(); }
};

/// Parts the tensors of the context, named as ContextNet names them, from the others.
TensorFile takeContext(TensorFile& weights)
{
    const std::string prefix = std::string(kContextParameter) + ".";
    const auto others =
        std::ranges::stable_partition(weights.tensors, [&](const NamedTensor& tensor) {
            return !tensor.name.starts_with(prefix);
        });
    TensorFile context;
    for (NamedTensor& tensor : others) {
        tensor.name.erase(0, prefix.size());
        context.tensors.push_back(std::move(tensor));
    }
    weights.tensors.erase(others.begin(), others.end());
    return context;
}

Result<Listener> listenerOf(const std::filesystem::path& folder)
{
    auto info = readManifest(folder / kManifestName);
    if (!info)
        return tl::unexpected(info.error());
    const Architecture* architecture = findArchitecture(info->architecture);
    if (!architecture || architecture->id != std::string("overtone") ||
        architecture->version != info->version)
        return failure(ErrorCode::InvalidArgument, folder.string(),
                       "only Overtone's strokes are judged in context");
    auto weights = readTensors(info->weights);
    if (!weights)
        return tl::unexpected(weights.error());
    info->architectureParameters.erase(kContextParameter);
    TensorFile context = takeContext(*weights);
    Listener listener{std::move(*info), std::move(*weights), std::move(context), architecture};
    if (const auto fits = listener.make(); !fits)
        return tl::unexpected(fits.error());
    return listener;
}

std::size_t candidatesOf(const ContextSet& set)
{
    std::size_t count = 0;
    for (const HeardStrokes& strokes : set.recordings)
        count += strokes.candidates.size();
    return count;
}

Result<ContextSummary> runPlan(const ContextPlan& plan, JobControl& control,
                               const ContextSink& sink)
{
    const KeptMemory memory;
    const std::map<std::string, double> sizes{
        {kContextParameter, static_cast<double>(plan.layers)}};
    if (const auto fits = checkNetSizes("overtone", sizes); !fits)
        return failure(ErrorCode::InvalidArgument, "--layers", fits.error().detail);
    const auto output = NewFolder::make(plan.output);
    if (!output)
        return tl::unexpected(output.error());
    auto listener = listenerOf(plan.model);
    if (!listener)
        return tl::unexpected(listener.error());
    ContextTrainer trainer(plan, listener->info, listener->weights, listener->states());
    if (plan.further) {
        if (listener->context.tensors.empty())
            return failure(ErrorCode::InvalidArgument, plan.model.string(),
                           "it has no context that could be taught further");
        if (auto begun = trainer.beginFrom(listener->context); !begun)
            return tl::unexpected(begun.error());
    }
    if (auto begun = trainer.begin(); !begun)
        return tl::unexpected(begun.error());

    const auto kept = plan.output / "heard";
    const auto makeEars = [&] { return listener->ears(); };
    const SampleRate rate = listener->info.rate;
    const std::string ears = identityOf(listener->info);
    const std::size_t features = kStrokeFeatures + static_cast<std::size_t>(listener->states());
    ContextSet validation; // first, as it takes less time to find out that there is none
    if (!plan.validation.empty()) {
        const DataFolders data{{plan.validation}, "validation", {}, "--validation"};
        auto heard = hearContextSet({data, kept / "validation", ears, 0, plan.seed, rate, features},
                                    makeEars, control);
        if (!heard)
            return tl::unexpected(heard.error());
        validation = std::move(*heard);
    }
    const DataFolders data{.folders = plan.data, .validation = plan.validation};
    auto training = hearContextSet(
        {data, kept / "training", ears, plan.copies, plan.seed, rate, features}, makeEars, control);
    if (!training)
        return tl::unexpected(training.error());
    const std::size_t candidates = candidatesOf(*training);
    if (candidates == 0)
        return failure(ErrorCode::InvalidArgument, plan.model.string(), "it hears no strokes");
    useThreads(plan.threads);
    if (auto ran = trainer.run(training->recordings, validation.recordings, control, sink); !ran)
        return tl::unexpected(ran.error());
    std::ranges::move(validation.skipped, std::back_inserter(training->skipped));
    return ContextSummary{training->recordings.size(), candidates, std::move(training->skipped)};
}

} // namespace

Result<ContextSummary> trainContextNet(const ContextPlan& plan, JobControl& control,
                                       const ContextSink& sink)
{
    return guarded(ErrorCode::InvalidArgument, plan.model.string(),
                   [&] { return runPlan(plan, control, sink); });
}

} // namespace rollwright
