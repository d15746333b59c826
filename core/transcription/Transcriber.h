#pragma once

#include <filesystem>
#include <functional>
#include <optional>

#include "core/base/JobControl.h"
#include "core/base/Result.h"
#include "core/model/TranscriptionModel.h"
#include "core/transcription/Transcription.h"

namespace rollwright {

/// A finished part of a running transcription: posteriors of the segment and the notes decoded
/// from it alone (a note across its edges is cut there; the final result joins it).
struct TranscribedSegment {
    std::shared_ptr<const Posteriors> posteriors; ///< its grid carries the true times
    NoteList notes;
};

struct TranscriptionRequest {
    std::filesystem::path audio;
    std::optional<DecoderParams> params;               ///< absent: the model's calibrated defaults
    std::function<void(TranscribedSegment)> onSegment; ///< on the calling thread; may be null
};

/// The whole way: file, mono audio at the model's rate, posteriors, notes. Blocks; run it on a
/// worker thread. Fails as `loadAudio`, `TranscriptionModel::infer` and `decode` do; where the
/// pedal cannot be found, before anything is inferred.
Result<Transcription> transcribe(TranscriptionModel& model, const TranscriptionRequest& request,
                                 JobControl& control);

/// The way from mono audio at the model's rate on; `sink`, which may be null, as `infer` has it.
/// Fails as `infer` and `decode` do, and throws std::bad_alloc.
Result<Transcription> transcribe(TranscriptionModel& model, AudioView audio,
                                 const DecoderParams& params, JobControl& control,
                                 const SegmentSink& sink);

} // namespace rollwright
