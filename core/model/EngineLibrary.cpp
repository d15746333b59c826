#include "core/model/EngineLibrary.h"

#include <filesystem>

#include "core/base/FileFingerprint.h"
#include "core/base/SideLibrary.h"

namespace rollwright {

namespace {

constexpr const char* kLibrary = "librollwright-torch.so";

} // namespace

std::string engineFingerprint()
{
    const std::filesystem::path core = coreLibrary();
    return fingerprintOf(core) + ' ' + fingerprintOf(core.parent_path() / kLibrary);
}

Result<void*> engineSymbol(const char* name)
{
    return sideSymbol(kLibrary, name).map_error([](std::string words) {
        return Error{ErrorCode::EngineUnavailable, kLibrary, std::move(words)};
    });
}

} // namespace rollwright
