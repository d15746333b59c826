#pragma once

#include <filesystem>
#include <vector>

#include "core/base/JobControl.h"
#include "core/base/Result.h"
#include "core/model/TranscriptionModel.h"
#include "core/notes/DecoderParams.h"

namespace rollwright {

/// Decoder parameters that suit a model best, and what they score.
struct Calibration {
    DecoderParams params;
    double noteF1 = 0;            ///< mean over recordings
    double noteWithOffsetsF1 = 0; ///< mean over recordings
    int recordings = 0;
    std::vector<Error> skipped; ///< recordings that could not be used
};

/// Tries thresholds on the recordings of a folder: the onset threshold with the best mean note F1
/// and, with it, the frame and offset thresholds with the best mean note-with-offsets F1. The
/// network runs once on each recording. Figures quoted for that folder afterwards are figures on
/// data that chose the thresholds.
/// Fails with FileNotFound, FileNotReadable, InvalidArgument (no recordings) or Cancelled.
Result<Calibration> calibrate(TranscriptionModel& model, const std::filesystem::path& folder,
                              JobControl& control);

} // namespace rollwright
