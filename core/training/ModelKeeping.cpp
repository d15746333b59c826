#include "core/training/ModelKeeping.h"

#include "core/model/Manifest.h"
#include "core/model/Sha256.h"

namespace rollwright {

Result<void> keepModel(const std::filesystem::path& folder, int step, ModelInfo info,
                       const TensorFile& weights)
{
    info.weights = folder / ("step-" + std::to_string(step) + ".safetensors");
    if (auto written = writeTensors(info.weights, weights); !written)
        return written;
    const auto checksum = sha256Of(info.weights);
    if (!checksum)
        return tl::unexpected(checksum.error());
    info.sha256 = *checksum;

    // The manifest names the new file before the old one goes.
    const auto before = readManifest(folder / kManifestName);
    if (auto written = writeManifest(folder / kManifestName, info); !written)
        return written;
    if (std::error_code ignored; before && before->weights != info.weights)
        std::filesystem::remove(before->weights, ignored);
    return {};
}

} // namespace rollwright
