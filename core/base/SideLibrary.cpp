#include "core/base/SideLibrary.h"

#include <filesystem>

#include <dlfcn.h>

namespace rollwright {

namespace {

tl::unexpected<std::string> linkerError()
{
    const char* text = dlerror();
    return tl::unexpected(std::string(text == nullptr ? "" : text));
}

} // namespace

tl::expected<void*, std::string> sideSymbol(const std::string& library, const char* symbol)
{
    Dl_info self{};
    if (dladdr(reinterpret_cast<void*>(&sideSymbol), &self) == 0)
        return linkerError();
    const auto file = std::filesystem::path(self.dli_fname).parent_path() / library;
    // Never closed: LibTorch's threads and static objects do not survive being unloaded.
    void* handle = dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL);
    void* found = handle == nullptr ? nullptr : dlsym(handle, symbol);
    if (found == nullptr)
        return linkerError();
    return found;
}

} // namespace rollwright
