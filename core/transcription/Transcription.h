#pragma once

#include <memory>
#include <optional>
#include <string>

#include "core/base/TimeSpan.h"
#include "core/base/Units.h"
#include "core/model/ModelInfo.h"
#include "core/model/Posteriors.h"
#include "core/notes/BeatGrid.h"
#include "core/notes/Corrections.h"
#include "core/notes/DecoderParams.h"
#include "core/notes/NoteList.h"
#include "core/notes/Pedalling.h"

namespace rollwright {

/// What one model made of one recording; or the notes of a file, whose `model` has no id, and a
/// name only where a model heard them. Shared as `shared_ptr<const Transcription>`.
struct Transcription {
    ModelInfo model;
    Seconds duration{};                           ///< of the recording
    std::shared_ptr<const Posteriors> posteriors; ///< computed once, shared, never copied
    DecoderParams params;
    NoteList notes;
    std::optional<double> tuning{};   ///< `tuningOf` the recording, in cents
    bool corrected = false;           ///< `notes` are not what the model heard alone
    std::optional<BeatGrid> beats{};  ///< where they were asked for
    std::optional<Pedalling> pedal{}; ///< likewise
    std::string title{};              ///< the recording's name, without suffix; any bytes
    std::optional<TimeSpan> part{};   ///< of the recording, where this is an excerpt
};

/// Whether velocities say something: the model hears them, or they are not all the usual one, as a
/// person or a file gave some.
bool tellsVelocities(const Transcription& transcription);

/// The same posteriors decoded with other parameters; the network does not run again.
Transcription redecoded(const Transcription& transcription, const DecoderParams& params);

/// With the notes corrected by hand, their beats and the pedal.
Transcription corrected(const Transcription& transcription, const Corrections& corrections);

} // namespace rollwright
