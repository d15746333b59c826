#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <vector>

#include "core/base/JobControl.h"
#include "core/base/Result.h"
#include "core/model/TranscriptionModel.h"

namespace rollwright {

/// Adds a model to those of the user: reads the manifest at `source` (the file, or the folder it
/// lies in), loads the model by `load`, lets it hear a second and a half of soft noise, and copies
/// manifest and weights into a new sub-folder of `target` named by the id. The copy's manifest gets
/// the checksum of the weights. Nothing is left behind by a failure. What the model now says of
/// itself.
///
/// Fails as readManifest, `load` and TranscriptionModel::infer do; with ModelMismatch where the
/// id cannot name a folder; with ModelIdTaken where one of `others` or a folder in `target` has
/// the id already; with FileNotWritable, DiskFull or Cancelled. Takes as long as loading; any
/// thread.
Result<ModelInfo> installModel(const std::filesystem::path& source,
                               const std::filesystem::path& target,
                               const std::vector<ModelInfo>& others, const ModelLoader& load,
                               JobControl& control);

} // namespace rollwright
