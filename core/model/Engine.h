#pragma once

#include <memory>

#include "core/base/Result.h"
#include "core/model/TranscriptionModel.h"

namespace rollwright {

/// What librollwright-torch gives to core, which opens that library at run time. It exports, with C
/// linkage, a function `const EngineTable* rollwright_engine()`.
struct EngineTable {
    /// Builds the network of `info` and fills it with its weights, whose checksum core has checked
    /// and whose shapes this function checks; or reads its TorchScript file. Fails with
    /// ModelDamaged or ModelMismatch; lets no exception out but std::bad_alloc. Thread-safe.
    Result<std::unique_ptr<TranscriptionModel>> (*load)(const ModelInfo& info);
};

using EngineEntry = const EngineTable*();
inline constexpr const char* kEngineSymbol = "rollwright_engine";

} // namespace rollwright
