#pragma once

#include <optional>
#include <vector>

#include "core/base/Result.h"
#include "core/base/Units.h"
#include "core/features/MelSpectrogram.h"
#include "core/model/ModelInfo.h"
#include "core/model/Posteriors.h"

namespace rollwright {

/// ModelInfo::architecture of a network that is a TorchScript file of other people. Its front end
/// is "log-mel" or "audio", and its checksum may be empty: not given.
inline constexpr const char* kTorchScript = "torchscript";

/// What a TorchScript file of other people takes and gives: `forward` is called with a piece of a
/// recording and gives the outputs, in this order as a tuple or by their names as a dictionary.
/// resources/models/README.md tells it to who makes such a file.
struct ScriptFormat {
    struct Output {
        enum class Kind { Onset, Frame, Offset, Velocity };

        Kind kind = Kind::Onset;
        bool logits = false; ///< else in [0, 1]; velocity as a fraction of 127

        bool operator==(const Output&) const = default;
    };

    int hop = 0;                    ///< samples from frame to frame
    int centre = 0;                 ///< sample that frame 0 is centred on, in [0, hop)
    std::optional<MelParams> mel{}; ///< features (1, T, bands); without: samples (1, T * hop)
    std::vector<Output> outputs{};  ///< each (1, T, keys) or (T, keys); onset and frame are there
    int lowestKey = kLowestPitch;   ///< MIDI number of the first key
    int keys = kKeyCount;           ///< those beyond the piano are left out
    Seconds context{3};             ///< what it should see on both sides of a frame
};

/// "onset", "frame", "offset" or "velocity".
const char* nameOf(ScriptFormat::Output::Kind kind);

/// Reads the part "script" of the manifest of such a model. Fails with FileNotFound,
/// FileNotReadable or ModelMismatch.
Result<ScriptFormat> readScriptFormat(const ModelInfo& info);

} // namespace rollwright
