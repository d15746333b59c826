#pragma once

#include <string>
#include <utility>

#include <tl/expected.hpp>

#include "core/base/Phrase.h"

namespace rollwright {

/// Why an expected failure happened. Broken promises of our own code are asserts, not codes.
enum class ErrorCode {
    FileNotFound,
    FileNotReadable,
    FileNotWritable,
    DiskFull,
    UnsupportedAudio, ///< not a sound file, or a format that is not read
    DamagedAudio,     ///< truncated, or holding samples that are not numbers
    AudioTooShort,
    AudioSilent,
    UnsupportedReference, ///< neither MIDI nor one of the note texts
    DamagedReference,
    ReferenceMissing, ///< none lies beside the recording
    EmptyReference,
    ReferenceTooLong,     ///< holds onsets long after the end of the recording
    DamagedCorrections,   ///< what a person corrected, kept in a file that is not as it was written
    UnsupportedProject,   ///< not a project, a damaged one, or one of a later version
    UnsupportedSoundFont, ///< not a SoundFont, or one without a piano
    ModelNotFound,
    ModelDamaged,      ///< wrong checksum, or not a weights file
    ModelMismatch,     ///< readable, but its shapes or version are not those of the architecture
    ModelIdTaken,      ///< a model that is added has the id of another one
    TrainingDiverged,  ///< its loss or its gradients are no numbers any more
    EngineUnavailable, ///< the neural network library could not be loaded
    InvalidArgument,
    OutOfMemory,
    Cancelled, ///< the user asked to stop; shown to nobody as a failure
};

/// An expected failure as a value. `describe()` in ErrorText.h words it for people.
struct Error {
    ErrorCode code;
    std::string subject; ///< what it is about: a file name (UTF-8), a model, an option
    Phrase detail;       ///< technical addition, may be empty
};

template <typename T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> failure(ErrorCode code, std::string subject, Phrase detail = {})
{
    return tl::unexpected(Error{code, std::move(subject), std::move(detail)});
}

} // namespace rollwright
