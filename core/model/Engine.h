#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include "core/base/Result.h"
#include "core/features/FeatureMatrix.h"
#include "core/model/TranscriptionModel.h"

namespace rollwright {

/// What librollwright-torch gives to core, which opens that library at run time. It exports, with C
/// linkage, a function `const EngineTable* rollwright_engine()`.
struct EngineTable {
    /// Builds the network of `info` and fills it with its weights, whose checksum core has checked
    /// and whose shapes this function checks; or reads its TorchScript file. Fails with
    /// ModelDamaged or ModelMismatch; lets no exception out but std::bad_alloc. Thread-safe.
    Result<std::unique_ptr<TranscriptionModel>> (*load)(const ModelInfo& info);

    /// How likely the sustain pedal is down in each frame, by the network whose weights lie in a
    /// file. Fails with FileNotFound, FileNotReadable, ModelDamaged or ModelMismatch. Thread-safe.
    Result<std::vector<float>> (*pedal)(const std::filesystem::path& weights,
                                        const FeatureMatrix& features);
};

using EngineEntry = const EngineTable*();
inline constexpr const char* kEngineSymbol = "rollwright_engine";

} // namespace rollwright
