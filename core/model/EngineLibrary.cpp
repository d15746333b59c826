#include "core/model/EngineLibrary.h"

#include <filesystem>

#include <dlfcn.h>

namespace rollwright {

namespace {

constexpr const char* kLibrary = "librollwright-torch.so";

std::string linkerError()
{
    const char* text = dlerror();
    return text == nullptr ? "" : text;
}

Result<void*> openLibrary()
{
    Dl_info self{};
    if (dladdr(reinterpret_cast<void*>(&engineSymbol), &self) == 0)
        return failure(ErrorCode::EngineUnavailable, kLibrary);
    const auto file = std::filesystem::path(self.dli_fname).parent_path() / kLibrary;
    // Never closed: LibTorch's threads and static objects do not survive being unloaded.
    void* handle = dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (handle == nullptr)
        return failure(ErrorCode::EngineUnavailable, file.string(), linkerError());
    return handle;
}

} // namespace

Result<void*> engineSymbol(const char* name)
{
    static const Result<void*> library = openLibrary();
    if (!library)
        return library;
    void* symbol = dlsym(*library, name);
    if (symbol == nullptr)
        return failure(ErrorCode::EngineUnavailable, kLibrary, linkerError());
    return symbol;
}

} // namespace rollwright
