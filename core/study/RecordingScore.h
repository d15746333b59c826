#pragma once

#include "core/base/JobControl.h"
#include "core/base/Result.h"
#include "core/base/Units.h"
#include "core/evaluation/EvaluationReport.h"
#include "core/io/NoteFile.h"
#include "core/io/RecordingFolder.h"
#include "core/model/TranscriptionModel.h"
#include "core/notes/DecoderParams.h"

namespace rollwright {

/// How well a model heard a recording.
struct RecordingScore {
    EvaluationReport report; ///< with aligned scores
    NoteFile reference;
    Seconds delay{}; ///< of the sound, which the model took out of its times
};

/// Transcribes a recording and scores what was heard; without velocities where the reference or the
/// model has none. Blocks. Fails as `readReferenceFile`, `transcribe` and `checkFits` do.
Result<RecordingScore> scoreRecording(TranscriptionModel& model, const RecordingPair& files,
                                      const DecoderParams& params, const MatchTolerance& tolerance,
                                      JobControl& control);

} // namespace rollwright
