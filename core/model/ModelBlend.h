#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "core/base/Result.h"
#include "core/model/ModelInfo.h"
#include "core/model/Safetensors.h"

namespace rollwright {

struct BlendPart {
    ModelInfo model;
    double share = 1; ///< in proportion to the others'
};

struct BlendRecipe {
    std::vector<BlendPart> parts;
    std::optional<ModelInfo> onsets; ///< whose layers of the onset roll replace the parts'
    FloatFormat format = FloatFormat::F32;
};

/// Writes a model folder whose weights are the mean of one or several models'. Stages of a training
/// are often better together than the last one alone (Wortsman et al., "Model soups: averaging
/// weights of multiple fine-tuned models improves accuracy without increasing inference time",
/// 2022). A stack of convolutions that was trained for both rolls (`one-stack`) is written twice,
/// so that the result is the study's architecture. The study's CRNN and Onsets and Frames have the
/// same layers for the onset roll, which may so be trained in one of them for both. What else
/// ModelInfo has is the first model's; what a manifest says besides, as of data and scores, is not
/// taken.
///
/// Fails with InvalidArgument (no parts, shares that are no positive numbers, a folder that holds a
/// model or weights already, parts of different architectures, versions or sizes, or whose
/// contexts, which have no mean, differ, or onsets from a model whose layers for them differ), with
/// what reading them fails with, FileNotWritable or DiskFull. Nothing that was there is changed,
/// and no half of a model is left.
Result<void> blendModels(const BlendRecipe& recipe, const std::filesystem::path& folder);

} // namespace rollwright
