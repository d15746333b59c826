#pragma once

#include <filesystem>
#include <string>

#include <tl/expected.hpp>

namespace rollwright {

/// The file of the core library; empty where the dynamic linker does not know it.
std::filesystem::path coreLibrary();

/// Finds an exported function of a library that lies beside the core library. Such a library
/// brings large ones of other people with it, so it is opened when it is first asked for (0.1 to
/// 0.3 s) and stays open as long as the process lives. Else the dynamic linker's words, or empty.
/// Thread-safe.
tl::expected<void*, std::string> sideSymbol(const std::string& library, const char* symbol);

} // namespace rollwright
