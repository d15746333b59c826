#pragma once

#include <filesystem>

#include "core/base/Result.h"
#include "core/model/ModelInfo.h"

namespace rollwright {

/// Name of a model folder's manifest.
inline constexpr const char* kManifestName = "manifest.json";

/// Reads a manifest.json: the fields of ModelInfo under their own names, and `format`, which is 1.
/// `weights` names a file in the same folder and comes back with its whole path. Other fields
/// (data, recipe, scores) are for people and ignored.
/// Fails with FileNotFound, FileNotReadable, ModelDamaged (not a manifest, or a field missing) or
/// ModelMismatch (a later format).
Result<ModelInfo> readManifest(const std::filesystem::path& file);

/// Writes the fields of `info`. Where the file is a manifest already, fields that ModelInfo does
/// not have stay as they are. Fails with FileNotWritable or DiskFull.
Result<void> writeManifest(const std::filesystem::path& file, const ModelInfo& info);

} // namespace rollwright
