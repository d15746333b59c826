#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "core/base/JobControl.h"
#include "core/base/Result.h"
#include "core/features/SoundDelay.h"

namespace rollwright {

struct DelayFitOptions {
    std::filesystem::path data; ///< recordings of pianos without rooms
    int rooms = 8;              ///< in which each is heard; positive
    std::uint64_t seed = 1;     ///< equal seeds give equal rooms
};

struct DelayFit {
    DelayWeights weights{};
    Seconds spread{}; ///< of the delays: standard deviation
    Seconds error{};  ///< root mean square, on recordings that were left out of a fit (ten folds)
    Seconds bias{};   ///< mean estimate without a room, likewise
    int heard = 0;    ///< recordings times places
    std::vector<Error> skipped;
};

/// Finds the weights that tell from attacks how late a piano is heard: each recording of the
/// folder, which needs no reference, is heard without a room and in random ones (`Room::random`),
/// whose delays are known; least squares. Reports Stage::Training. Fails with FileNotFound,
/// FileNotReadable, InvalidArgument (fewer than twenty recordings with attacks) or Cancelled
/// (within the time of a room).
Result<DelayFit> fitSoundDelay(const DelayFitOptions& options, JobControl& control);

} // namespace rollwright
