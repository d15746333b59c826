#pragma once

#include "core/base/Result.h"

namespace rollwright {

/// Words an error on the standard error stream, one line: a host has no place for what plugins have
/// to say. The standard output is not ours, as some hosts talk to the process of their plugins by
/// it.
void printError(const Error& error);

} // namespace rollwright
