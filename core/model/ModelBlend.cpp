#include "core/model/ModelBlend.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "core/model/Manifest.h"
#include "core/model/Sha256.h"

namespace rollwright {

namespace {

constexpr const char* kOneStack = "one-stack";
constexpr std::string_view kSharedStack = "stack.";

bool sameLayout(const TensorFile& one, const TensorFile& other)
{
    return std::ranges::equal(one.tensors, other.tensors, [](const auto& a, const auto& b) {
        return a.name == b.name && a.shape == b.shape && a.values.index() == b.values.index();
    });
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

Result<TensorFile> meanOf(std::span<const BlendPart> parts, double total)
{
    TensorFile mean;
    for (const BlendPart& part : parts) {
        auto weights = readTensors(part.model.weights);
        if (!weights)
            return tl::unexpected(weights.error());
        const double factor = part.share / total;
        if (mean.tensors.empty()) {
            mean = std::move(*weights);
            scale(mean, factor);
        } else if (sameLayout(mean, *weights)) {
            add(mean, *weights, factor);
        } else {
            return failure(ErrorCode::ModelMismatch, part.model.id, "other tensors");
        }
    }
    return mean;
}

/// `stack.x` becomes `onset_stack.x` and `frame_stack.x`.
void writeStackTwice(TensorFile& file)
{
    std::vector<NamedTensor> tensors;
    for (NamedTensor& tensor : file.tensors) {
        if (!tensor.name.starts_with(kSharedStack)) {
            tensors.push_back(std::move(tensor));
            continue;
        }
        NamedTensor copy = tensor;
        copy.name = "onset_" + tensor.name;
        tensor.name = "frame_" + tensor.name;
        tensors.push_back(std::move(copy));
        tensors.push_back(std::move(tensor));
    }
    file.tensors = std::move(tensors);
}

Result<double> totalOf(std::span<const BlendPart> parts)
{
    double total = 0;
    for (const BlendPart& part : parts) {
        if (!std::isfinite(part.share) || part.share <= 0)
            return failure(ErrorCode::InvalidArgument, part.model.id, "a share must be above 0");
        if (part.model.architecture != parts.front().model.architecture ||
            part.model.onsetTarget != parts.front().model.onsetTarget)
            return failure(ErrorCode::ModelMismatch, part.model.id, "another architecture");
        total += part.share;
    }
    if (total == 0)
        return failure(ErrorCode::InvalidArgument, "--model", "no model");
    return total;
}

} // namespace

Result<void> blendModels(std::span<const BlendPart> parts, const std::filesystem::path& folder,
                         FloatFormat format)
{
    const auto total = totalOf(parts);
    if (!total)
        return tl::unexpected(total.error());
    std::error_code error;
    if (std::filesystem::exists(folder / kManifestName, error))
        return failure(ErrorCode::InvalidArgument, folder.string(), "holds a model already");
    auto mean = meanOf(parts, *total);
    if (!mean)
        return tl::unexpected(mean.error());

    ModelInfo info = parts.front().model;
    info.id = folder.filename().string();
    info.weights = folder / "weights.safetensors";
    if (info.architectureParameters.erase(kOneStack) > 0)
        writeStackTwice(*mean);
    std::filesystem::create_directories(folder, error);
    if (error)
        return failure(ErrorCode::FileNotWritable, folder.string());
    if (auto written = writeTensors(info.weights, *mean, format); !written)
        return written;
    const auto checksum = sha256Of(info.weights);
    if (!checksum)
        return tl::unexpected(checksum.error());
    info.sha256 = *checksum;
    return writeManifest(folder / kManifestName, info);
}

} // namespace rollwright
