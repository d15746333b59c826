#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <vector>

#include "core/base/JobControl.h"
#include "core/base/Result.h"
#include "core/io/RecordingFolder.h"
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

/// What a calibration does next, on its thread; each may be null.
struct CalibrationEvents {
    std::function<void(std::size_t recording)> hears{};
    std::function<void()> searches{}; ///< when all were heard
};

struct TimeShift {
    Seconds shift{0};   ///< for DecoderParams::timeShift
    int recordings = 0; ///< that had a match
    std::vector<Error> skipped;
};

/// Tries thresholds on recordings: first pairs of onset and frame thresholds, then
/// both in steps of 0.02 and 0.01 as long as that helps, for the greatest sum of mean note F1,
/// mean note-with-offsets F1 and mean frame F1; then, with a model that hears velocities, how far
/// to smooth them, for the greatest mean note-with-offsets-and-velocity F1. The network runs once
/// on each recording; all posteriors stay in memory (0.25 GB for an hour at 50 frames a second).
/// Figures quoted for them afterwards are figures on data that chose the thresholds.
///
/// `timeShift` stays what it is, the model's own or the one given.
Result<Calibration> calibrate(TranscriptionModel& model, std::span<const RecordingPair> recordings,
                              Seconds timeShift, JobControl& control,
                              const CalibrationEvents& events = {});

/// The constant that takes out how late (negative) or early a model hears: the median over the
/// recordings of each one's median onset deviation, with the model's thresholds. For recordings
/// whose labels are exact and whose microphone is close, as rendered ones that the model has not
/// learned from: the way through the air is not the network's fault.
///
/// Both fail with InvalidArgument (no recordings, or none to tell a shift from), as the first
/// recording does when none can be used, or with Cancelled.
Result<TimeShift> findTimeShift(TranscriptionModel& model,
                                std::span<const RecordingPair> recordings, JobControl& control,
                                const CalibrationEvents& events = {});

} // namespace rollwright
