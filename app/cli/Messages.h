#pragma once

#include "core/base/Result.h"

namespace rollwright {

/// Words an error on the standard error stream, one line.
void printError(const Error& error);

/// Prints the error and returns the exit code that belongs to it.
int failedWith(const Error& error);

} // namespace rollwright
