#include "core/model/EngineLibrary.h"

#include <filesystem>
#include <sstream>

#include "core/base/SideLibrary.h"

namespace rollwright {

namespace {

constexpr const char* kLibrary = "librollwright-torch.so";

} // namespace

std::string engineFingerprint()
{
    const std::filesystem::path core = coreLibrary();
    std::ostringstream text;
    for (const auto& file : {core, core.parent_path() / kLibrary}) {
        std::error_code none;
        text << std::filesystem::file_size(file, none) << ' '
             << std::filesystem::last_write_time(file, none).time_since_epoch().count() << ' ';
    }
    return text.str();
}

Result<void*> engineSymbol(const char* name)
{
    return sideSymbol(kLibrary, name).map_error([](std::string words) {
        return Error{ErrorCode::EngineUnavailable, kLibrary, std::move(words)};
    });
}

} // namespace rollwright
