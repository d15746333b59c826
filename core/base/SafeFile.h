#pragma once

#include <filesystem>
#include <functional>
#include <iosfwd>

#include "core/base/Result.h"

namespace rollwright {

/// Writes a file so that it is there as a whole or not at all: `write` fills a new file beside the
/// target, which takes the target's place at the end. A failure leaves an existing file as it was;
/// its permissions stay in any case, and one that may not be written is not replaced. A symbolic
/// link stays, and what it names is written. Of several threads and programs that write one target,
/// the last to end has it. A target that is no regular file (a device, a pipe) is written directly.
/// Fails with FileNotWritable or DiskFull. Any thread.
Result<void> writeSafely(const std::filesystem::path& file,
                         const std::function<void(std::ostream&)>& write);

/// Whether a file has the name of one that `writeSafely` fills. A program that is killed leaves it.
bool isUnfinished(const std::filesystem::path& file);

/// Finds out whether `writeSafely` could begin, before long work whose result it is to write.
/// Leaves nothing. Fails with FileNotWritable or DiskFull.
Result<void> checkWritable(const std::filesystem::path& file);

} // namespace rollwright
