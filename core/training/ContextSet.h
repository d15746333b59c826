#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <random>
#include <string>
#include <vector>

#include "core/audio/AudioBuffer.h"
#include "core/base/JobControl.h"
#include "core/training/DataFolders.h"
#include "core/training/HeardStrokes.h"

namespace rollwright {

struct ContextSet {
    std::vector<HeardStrokes> recordings; ///< in order of folder, then name, then copy
    std::vector<Error> skipped;           ///< what could not be used
};

struct ContextSetOptions {
    DataFolders data;
    std::filesystem::path kept; ///< a folder: what was heard is kept there and not heard again
    std::string ears;           ///< by whom, as `identityOf`: what others heard is none of it
    int copies = 1;             ///< of each recording, each `worsened`; 0: one, as it is
    std::uint64_t seed = 1;
    SampleRate rate;                        ///< of what ears are given
    std::size_t features = kStrokeFeatures; ///< that ears tell of a candidate
};

/// Hears what may be strokes in audio at a model's rate. `control` cancels.
using Ears = std::function<Result<StrokeCandidates>(AudioView audio, JobControl& control)>;

/// Called on every thread that listens, once; each has its own. Does not throw.
using EarsMaker = std::function<Result<Ears>()>;

/// Hears every recording that `findRecordings` finds, one on each core at a time; what these ears,
/// in this version of the program, heard of these very files, by this seed, is read where it is
/// kept. One that cannot be read is skipped and named. Reports Stage::Reading; fails as
/// `findRecordings` does, with InvalidArgument (no recordings), FileNotWritable, DiskFull,
/// OutOfMemory or Cancelled (within a recording's time).
Result<ContextSet> hearContextSet(const ContextSetOptions& options, const EarsMaker& makeEars,
                                  JobControl& control);

/// A recording as a worse one: mostly far away in a room, in much or little noise, often dull. It
/// is there that a network is unsure.
void worsen(AudioBuffer& audio, std::mt19937_64& random);

} // namespace rollwright
