#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/Result.h"
#include "core/model/Manifest.h"
#include "core/model/ModelInfo.h"
#include "core/model/TranscriptionModel.h"

namespace rollwright {

/// The models found in a list of folders, each in a sub-folder with a manifest.json.
/// Immutable after `scan`; any thread may read it.
class ModelRegistry
{
public:
    /// Reads every manifest below `folders`; loads no network. A manifest that cannot be read
    /// goes to `problems()` and does not hide the others. On equal ids the first folder wins.
    static ModelRegistry scan(const std::vector<std::filesystem::path>& folders);

    const std::vector<ModelInfo>& models() const { return m_models; }
    const std::vector<Error>& problems() const { return m_problems; }

    /// The flagship, "overtone", when it is there, else the first; null when there is none.
    const ModelInfo* preferred() const;
    Result<ModelInfo> find(std::string_view id) const;

private:
    std::vector<ModelInfo> m_models; ///< by name, the flagship first
    std::vector<Error> m_problems;
};

/// Loads a network: the neural network library on the first call (0.3 s; call it on a worker
/// thread), then the weights, whose checksum and shapes are checked against the manifest.
/// Fails with EngineUnavailable, FileNotFound, ModelDamaged or ModelMismatch. Thread-safe.
Result<std::unique_ptr<TranscriptionModel>> loadModel(const ModelInfo& info);

} // namespace rollwright
