#include "core/model/Engine.h"
#include "core/model/EngineLibrary.h"
#include "core/model/ModelRegistry.h"
#include "core/model/ScriptFormat.h"
#include "core/model/Sha256.h"

namespace rollwright {

namespace {

Result<void> checkWeights(const ModelInfo& info)
{
    constexpr const char* kOther = "the checksum is not that of the manifest";
    const auto checksum = sha256Of(info.weights);
    if (!checksum)
        return tl::unexpected(checksum.error());
    if (*checksum == info.sha256 || info.sha256.empty())
        return {};
    if (info.architecture == kTorchScript)
        return failure(ErrorCode::ModelMismatch, info.weights.string(), kOther);
    return failure(ErrorCode::ModelDamaged, info.id, info.weights.string() + ": " + kOther);
}

} // namespace

Result<std::unique_ptr<TranscriptionModel>> loadModel(const ModelInfo& info)
{
    if (info.weights.empty())
        return failure(ErrorCode::ModelNotFound, info.name);
    // Before the engine, so that a damaged file is named even where the engine is missing.
    if (auto intact = checkWeights(info); !intact)
        return tl::unexpected(intact.error());
    const auto symbol = engineSymbol(kEngineSymbol);
    if (!symbol)
        return tl::unexpected(symbol.error());
    return reinterpret_cast<EngineEntry*>(*symbol)()->load(info);
}

} // namespace rollwright
