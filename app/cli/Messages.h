#pragma once

#include <cstddef>
#include <filesystem>
#include <span>

#include "core/base/Result.h"
#include "core/io/NoteFile.h"

namespace rollwright {

/// Words an error on the standard error stream, one line.
void printError(const Error& error);

/// Says how many notes of a file have no length and so are not among its notes; nothing of none.
void printSilent(const std::filesystem::path& file, const NoteFile& read);

/// Says which of several files is taken, the first one; nothing where there is no choice.
void printChoice(std::span<const std::filesystem::path> files);

/// Says at the end how many of the errors that were printed are about what was left out; nothing of
/// none.
void printLeftOut(std::size_t count);

/// Prints the error and returns the exit code that belongs to it.
int failedWith(const Error& error);

} // namespace rollwright
