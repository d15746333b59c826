#include "core/model/Engine.h"

#include "core/model/torch/Guarded.h"
#include "core/model/torch/NetModel.h"
#include "core/model/torch/PedalNet.h"
#include "core/model/torch/ScriptModel.h"
#include "core/model/torch/Threads.h"
#include "core/model/torch/Weights.h"

namespace rollwright {

namespace {

Result<std::unique_ptr<TranscriptionModel>> loadNet(const ModelInfo& info)
{
    useThreads(0);
    if (info.architecture == kTorchScript) {
        const auto format = readScriptFormat(info);
        if (!format)
            return tl::unexpected(format.error());
        return ScriptModel::load(info, *format);
    }
    const Architecture* architecture = findArchitecture(info.architecture);
    if (!architecture || architecture->version != info.version)
        return failure(ErrorCode::ModelMismatch, info.id,
                       info.architecture + " version " + std::to_string(info.version));
    if (info.rate != architecture->makeFrontEnd()->rate())
        return failure(ErrorCode::ModelMismatch, info.id,
                       std::to_string(info.rate.hertz) +
                           " Hz is not the rate of this architecture");
    const auto weights = readTensors(info.weights);
    if (!weights)
        return tl::unexpected(weights.error());
    using Model = std::unique_ptr<TranscriptionModel>;
    return guarded(ErrorCode::ModelDamaged, info.id, [&]() -> Result<Model> {
        auto net = architecture->makeNet(info.architectureParameters);
        if (auto loaded = loadWeights(*net, *weights, info.id); !loaded)
            return tl::unexpected(loaded.error());
        return std::make_unique<NetModel>(info, *architecture, std::move(net));
    });
}

} // namespace

} // namespace rollwright

extern "C" const rollwright::EngineTable* rollwright_engine()
{
    static constexpr rollwright::EngineTable kTable{rollwright::loadNet,
                                                    rollwright::pedalProbabilities};
    return &kTable;
}
