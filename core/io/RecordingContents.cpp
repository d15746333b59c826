#include "core/io/RecordingContents.h"

#include <system_error>

#include "core/model/Sha256.h"

namespace rollwright {

Result<std::string> RecordingContents::of(const std::filesystem::path& file,
                                          const std::stop_token& stop)
{
    std::error_code error;
    const auto size = std::filesystem::file_size(file, error);
    const auto changed = std::filesystem::last_write_time(file, error);
    const auto seen = m_seen.find(file);
    if (seen != m_seen.end() &&
        (error || (seen->second.size == size && seen->second.changed == changed)))
        return seen->second.content;
    auto content = sha256Of(file, stop);
    if (content)
        m_seen[file] = {size, changed, *content};
    return content;
}

} // namespace rollwright
