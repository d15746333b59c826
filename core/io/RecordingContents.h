#pragma once

#include <filesystem>
#include <map>
#include <stop_token>
#include <string>

#include "core/base/Result.h"

namespace rollwright {

/// Tells recordings by their bytes, so that one that was moved or renamed is known again, and
/// another one in its place is not taken for it. Any thread, one at a time.
class RecordingContents
{
public:
    /// SHA-256 of the file, lower-case hexadecimal. Read whole, but only once as long as size and
    /// time of change stay; when the file is gone, what was read last. Fails with FileNotFound,
    /// FileNotReadable or Cancelled.
    Result<std::string> of(const std::filesystem::path& file, const std::stop_token& stop = {});

private:
    struct Seen {
        std::string fingerprint; ///< `fingerprintOf` it
        std::string content;
    };

    std::map<std::filesystem::path, Seen> m_seen;
};

} // namespace rollwright
