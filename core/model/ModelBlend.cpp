#include "core/model/ModelBlend.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <string>

#include "core/base/WriteError.h"
#include "core/model/Manifest.h"
#include "core/model/ModelFolders.h"
#include "core/model/NetSizes.h"
#include "core/model/Sha256.h"
#include "core/model/StackNames.h"

namespace rollwright {

namespace {

constexpr const char* kOneStack = "one-stack";
constexpr const char* kWeightsName = "weights.safetensors";

bool sameLayout(const NamedTensor& one, const NamedTensor& other)
{
    return one.name == other.name && one.shape == other.shape &&
           one.values.index() == other.values.index();
}

void scale(TensorFile& file, double factor)
{
    for (NamedTensor& tensor : file.tensors)
        if (auto* values = std::get_if<std::vector<float>>(&tensor.values))
            for (float& value : *values)
                value = static_cast<float>(value * factor);
}

/// Floats only: counters stay the first one's.
void add(TensorFile& sum, const TensorFile& file, double factor)
{
    for (std::size_t i = 0; i < sum.tensors.size(); ++i)
        if (auto* values = std::get_if<std::vector<float>>(&sum.tensors[i].values))
            std::ranges::transform(
                *values, *file.tensors[i].floats(), values->begin(),
                [&](float a, float b) { return static_cast<float>(a + factor * b); });
}

/// What both rolls shared becomes each one's own.
void writeStackTwice(TensorFile& file)
{
    std::vector<NamedTensor> tensors;
    for (NamedTensor& tensor : file.tensors) {
        const auto dot = tensor.name.find('.');
        if (dot == std::string::npos || tensor.name.substr(0, dot) != kSharedStack) {
            tensors.push_back(std::move(tensor));
            continue;
        }
        const std::string rest = tensor.name.substr(dot);
        NamedTensor copy = tensor;
        copy.name = kOnsetStack + rest;
        tensor.name = kFrameStack + rest;
        tensors.push_back(std::move(copy));
        tensors.push_back(std::move(tensor));
    }
    file.tensors = std::move(tensors);
}

Result<TensorFile> readTwoStacks(const ModelInfo& model)
{
    auto weights = readTensors(model.weights);
    if (weights && model.architectureParameters.contains(kOneStack))
        writeStackTwice(*weights);
    return weights;
}

/// The tensors of what judges strokes in context.
std::vector<NamedTensor> contextOf(const TensorFile& weights)
{
    const std::string prefix = std::string(kContextParameter) + '.';
    std::vector<NamedTensor> context;
    std::ranges::copy_if(
        weights.tensors, std::back_inserter(context),
        [&](const NamedTensor& tensor) { return tensor.name.starts_with(prefix); });
    return context;
}

Result<TensorFile> meanOf(std::span<const BlendPart> parts, double total)
{
    TensorFile mean;
    std::vector<NamedTensor> context; // which all have
    for (const BlendPart& part : parts) {
        auto weights = readTwoStacks(part.model);
        if (!weights)
            return tl::unexpected(weights.error());
        const double factor = part.share / total;
        if (mean.tensors.empty()) {
            mean = std::move(*weights);
            context = contextOf(mean);
            scale(mean, factor);
        } else if (!std::ranges::equal(mean.tensors, weights->tensors, sameLayout)) {
            return failure(ErrorCode::InvalidArgument, part.model.id,
                           "its tensors are not those of the first model");
        } else if (contextOf(*weights) != context) {
            return failure(ErrorCode::InvalidArgument, part.model.id,
                           "its context was taught apart from the first one's");
        } else {
            add(mean, *weights, factor);
        }
    }
    return mean;
}

bool isOfOnsets(const std::string& tensor)
{
    const std::string layer = tensor.substr(0, tensor.find('.'));
    return layer == kOnsetStack || layer == kOnsetHead;
}

Result<void> takeOnsets(TensorFile& weights, const ModelInfo& model)
{
    const auto given = readTwoStacks(model);
    if (!given)
        return tl::unexpected(given.error());
    bool any = false;
    for (NamedTensor& tensor : weights.tensors) {
        if (!isOfOnsets(tensor.name))
            continue;
        const NamedTensor* other = given->find(tensor.name);
        if (!other || !sameLayout(tensor, *other))
            return failure(ErrorCode::InvalidArgument, model.id,
                           "its layers for the onsets are not those of the first model");
        tensor = *other;
        any = true;
    }
    if (!any)
        return failure(ErrorCode::InvalidArgument, model.id,
                       "it has no layers for the onsets alone");
    return {};
}

Result<double> totalOf(std::span<const BlendPart> parts)
{
    double total = 0;
    for (const BlendPart& part : parts) {
        const ModelInfo& first = parts.front().model;
        if (!std::isfinite(part.share) || part.share <= 0)
            return failure(ErrorCode::InvalidArgument, part.model.id, "a share must be above 0");
        if (part.model.architecture != first.architecture ||
            part.model.onsetTarget != first.onsetTarget)
            return failure(ErrorCode::InvalidArgument, part.model.id,
                           "it is of another architecture than the first model");
        if (part.model.version != first.version)
            return failure(ErrorCode::InvalidArgument, part.model.id,
                           "it is of another version of the architecture than the first model");
        total += part.share;
    }
    if (total == 0)
        return failure(ErrorCode::InvalidArgument, "--model", "no model");
    return total;
}

Result<void> writeManifestOf(ModelInfo info, const std::filesystem::path& folder)
{
    auto checksum = sha256Of(info.weights);
    if (!checksum)
        return tl::unexpected(checksum.error());
    info.sha256 = std::move(*checksum);
    return writeManifest(folder / kManifestName, info);
}

} // namespace

Result<void> blendModels(const BlendRecipe& recipe, const std::filesystem::path& folder)
{
    const auto total = totalOf(recipe.parts);
    if (!total)
        return tl::unexpected(total.error());
    std::error_code error;
    for (const char* name : {kManifestName, kWeightsName})
        if (std::filesystem::exists(folder / name, error))
            return failure(ErrorCode::InvalidArgument, folder.string(),
                           std::string("there is a ") + name + " already");
    auto mean = meanOf(recipe.parts, *total);
    if (!mean)
        return tl::unexpected(mean.error());

    ModelInfo info = recipe.parts.front().model;
    info.id = modelIdOf(folder);
    info.weights = folder / kWeightsName;
    info.architectureParameters.erase(kOneStack);
    if (recipe.onsets) {
        if (recipe.onsets->onsetTarget != info.onsetTarget)
            return failure(ErrorCode::InvalidArgument, recipe.onsets->id,
                           "it was taught other onsets than the first model");
        if (auto taken = takeOnsets(*mean, *recipe.onsets); !taken)
            return taken;
    }
    std::filesystem::create_directories(folder, error);
    if (error)
        return tl::unexpected(writeError(folder, error.value()));
    auto written = writeTensors(info.weights, *mean, recipe.format);
    if (written)
        written = writeManifestOf(std::move(info), folder);
    if (!written)
        std::filesystem::remove(folder / kWeightsName, error);
    return written;
}

} // namespace rollwright
