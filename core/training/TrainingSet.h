#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/base/JobControl.h"
#include "core/base/Result.h"
#include "core/features/FrontEnd.h"
#include "core/notes/Note.h"
#include "core/training/CompactFeatures.h"
#include "core/training/DataFolders.h"

namespace rollwright {

/// One way to hear a recording, as a network hears it later: with tuning and level taken out
/// (`correctionFor`), and notes at the times at which their sound arrives (`Room::arrival`), which
/// is what `soundDelayOf` leaves to the network.
struct TrainingVersion {
    CompactFeatures features;
    std::vector<Note> notes; ///< by onset
};

/// One recording, ready to be cut into segments.
struct TrainingRecording {
    std::string name;                      ///< path in its folder
    std::vector<TrainingVersion> versions; ///< as recorded, then in rooms
    bool velocities = true;                ///< the reference says them
};

struct TrainingSet {
    std::vector<TrainingRecording> recordings; ///< in order of folder, then name
    std::vector<Error> skipped;                ///< what could not be used
};

struct TrainingSetOptions {
    DataFolders data;
    std::function<std::unique_ptr<FrontEnd>()> makeFrontEnd;
    int rooms = 0;          ///< room copies of each recording
    bool varispeed = false; ///< transpose and detune the room copies
    std::uint64_t seed = 1; ///< of rooms and speeds, with the recording's name
};

/// Reads every recording that `findRecordings` finds and computes its features, on all cores. A
/// recording that cannot be read is skipped and named. Reports Stage::Reading; fails as
/// `findRecordings` does, with InvalidArgument (no recordings), OutOfMemory or Cancelled.
Result<TrainingSet> loadTrainingSet(const TrainingSetOptions& options, JobControl& control);

} // namespace rollwright
