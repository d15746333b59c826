#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>

namespace rollwright {

struct MissingBytes {
    std::uint64_t announced = 0; ///< bytes of samples by the header
    std::uint64_t present = 0;
};

/// Whether a WAV, RF64, W64, AIFF, AU or ASF (WMA) file ends before the end of its samples. (Of
/// these, libraries quietly shorten such a file; others carry their length in the stream, where the
/// decoder sees it.) Empty for a whole file, for other formats, and for a stream of unknown
/// length.
std::optional<MissingBytes> missingBytes(const std::filesystem::path& file);

} // namespace rollwright
