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

/// Tries thresholds on the recordings of a folder: first pairs of onset and frame thresholds, then
/// offset thresholds, for the greatest sum of mean note F1 and mean note-with-offsets F1. The
/// network runs once on each recording; all posteriors stay in memory (0.25 GB for an hour at 50
/// frames a second). Figures quoted for that folder afterwards are figures on data that chose the
/// thresholds.
/// Fails with FileNotFound, FileNotReadable, InvalidArgument (no recordings) or Cancelled.
Result<Calibration> calibrate(TranscriptionModel& model, const std::filesystem::path& folder,
                              JobControl& control);

} // namespace rollwright
