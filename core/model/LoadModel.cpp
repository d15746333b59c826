#include "core/model/Engine.h"
#include "core/model/EngineLibrary.h"
#include "core/model/ModelRegistry.h"
#include "core/model/Sha256.h"

namespace rollwright {

Result<std::unique_ptr<TranscriptionModel>> loadModel(const ModelInfo& info)
{
    // Before the engine, so that a damaged file is named even where the engine is missing.
    const auto checksum = sha256Of(info.weights);
    if (!checksum)
        return tl::unexpected(checksum.error());
    if (*checksum != info.sha256)
        return failure(ErrorCode::ModelDamaged, info.id,
                       info.weights.string() + ": the checksum is not that of the manifest");
    const auto symbol = engineSymbol(kEngineSymbol);
    if (!symbol)
        return tl::unexpected(symbol.error());
    return reinterpret_cast<EngineEntry*>(*symbol)()->load(info);
}

} // namespace rollwright
