#pragma once

#include <cstddef>
#include <functional>
#include <stop_token>

#include "core/base/JobControl.h"
#include "core/base/Result.h"

namespace rollwright {

/// Does one of several pieces of work, by its number. A failure ends all; what is a fault of the
/// piece alone is none. `stop` is triggered when all ends early.
using Work = std::function<Result<void>(std::size_t piece, const std::stop_token& stop)>;

/// Called on every thread, once: what it makes need not be safe to share.
using WorkMaker = std::function<Result<Work>()>;

struct WorkAmount {
    std::size_t pieces = 0;
    Stage stage{};   ///< that is reported, by the pieces that have ended
    int threads = 0; ///< 0: one a core
};

/// Does all pieces, several at a time, begun in order. Fails as the first work that fails, with
/// OutOfMemory where memory ends, or Cancelled.
Result<void> workInParallel(const WorkAmount& amount, const WorkMaker& makeWork,
                            JobControl& control);
/// The same work on every thread.
Result<void> workInParallel(const WorkAmount& amount, const Work& work, JobControl& control);

} // namespace rollwright
