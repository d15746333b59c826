#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/audio/PeakPyramid.h"
#include "core/features/Spectrogram.h"

namespace rollwright {

/// The sound of a recording, as far as it is known. A value; the pieces are shared and immutable.
struct SoundContent {
    std::shared_ptr<const PeakPyramid> peaks; ///< null: not yet, or it cannot be read
    std::string frontEnd;                     ///< whose spectrogram it is, as manifests name it
    std::vector<std::shared_ptr<const Spectrogram>> spectrogram; ///< pieces in time order
};

} // namespace rollwright
