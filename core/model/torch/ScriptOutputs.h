#pragma once

#include <torch/script.h>

#include "core/base/Result.h"
#include "core/model/ScriptFormat.h"

namespace rollwright {

/// Which of a script's frames are wanted.
struct ScriptFrames {
    int given = 0;      ///< frames that it was called with
    int skip = 0;       ///< the first of them that are not wanted
    FrameGrid wanted{}; ///< the frames after those
    bool spare = false; ///< it may give one more, which nobody wants
};

/// Posteriors from what `forward` gave: checks that all outputs are there, of the right shape, and
/// numbers from 0 to 1. The failure says which one is not; its code is ModelMismatch, its
/// subject is `file`. Exceptions of LibTorch may come out.
Result<Posteriors> posteriorsOf(const c10::IValue& outputs, const ScriptFormat& format,
                                const ScriptFrames& frames, const std::string& file);

} // namespace rollwright
