#include "core/base/SideLibrary.h"

#include <dlfcn.h>

namespace rollwright {

namespace {

tl::unexpected<std::string> linkerError()
{
    const char* text = dlerror();
    return tl::unexpected(std::string(text == nullptr ? "" : text));
}

} // namespace

std::filesystem::path coreLibrary()
{
    Dl_info self{};
    return dladdr(reinterpret_cast<void*>(&coreLibrary), &self) == 0 ? "" : self.dli_fname;
}

tl::expected<void*, std::string> sideSymbol(const std::string& library, const char* symbol)
{
    const auto file = coreLibrary().parent_path() / library;
    // Never closed: LibTorch's threads and static objects do not survive being unloaded.
    void* handle = dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL);
    void* found = handle == nullptr ? nullptr : dlsym(handle, symbol);
    if (found == nullptr)
        return linkerError();
    return found;
}

} // namespace rollwright
