#include "core/model/EngineLibrary.h"

#include "core/base/SideLibrary.h"

namespace rollwright {

Result<void*> engineSymbol(const char* name)
{
    constexpr const char* kLibrary = "librollwright-torch.so";
    return sideSymbol(kLibrary, name).map_error([](std::string words) {
        return Error{ErrorCode::EngineUnavailable, kLibrary, std::move(words)};
    });
}

} // namespace rollwright
