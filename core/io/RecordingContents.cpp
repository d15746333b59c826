#include "core/io/RecordingContents.h"

#include <system_error>
#include <utility>

#include "core/base/FileFingerprint.h"
#include "core/model/Sha256.h"

namespace rollwright {

Result<std::string> RecordingContents::of(const std::filesystem::path& file,
                                          const std::stop_token& stop)
{
    std::error_code none;
    std::string fingerprint = fingerprintOf(file);
    const auto seen = m_seen.find(file);
    if (seen != m_seen.end() &&
        (seen->second.fingerprint == fingerprint || !std::filesystem::exists(file, none)))
        return seen->second.content;
    auto content = sha256Of(file, stop);
    if (content)
        m_seen[file] = {std::move(fingerprint), *content};
    return content;
}

} // namespace rollwright
