#pragma once

#include <string>

#include "core/base/Result.h"

namespace rollwright {

/// Finds an exported function of the neural network library, which lies beside the core library.
/// The first call opens it (0.3 s); it stays open as long as the process lives.
/// Fails with EngineUnavailable, the dynamic linker's words as detail. Thread-safe.
Result<void*> engineSymbol(const char* name);

/// Differs after every update of the core and the neural network library, as networks may hear
/// otherwise then. Looks at their files' sizes and times of change. Thread-safe.
std::string engineFingerprint();

} // namespace rollwright
