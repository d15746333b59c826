#pragma once

#include <filesystem>

#include "core/base/Result.h"
#include "core/model/ModelInfo.h"
#include "core/model/Safetensors.h"

namespace rollwright {

/// Writes a model as it is after so many steps of training into a folder, in place of the one of
/// before: whenever the process ends, the folder holds a whole model, the old or the new one. Sets
/// name and checksum of the weights' file itself. Fails with FileNotWritable or DiskFull.
Result<void> keepModel(const std::filesystem::path& folder, int step, ModelInfo info,
                       const TensorFile& weights);

} // namespace rollwright
