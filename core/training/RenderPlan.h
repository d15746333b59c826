#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/base/JobControl.h"
#include "core/base/Result.h"
#include "core/base/Units.h"
#include "core/training/Rendition.h"

namespace rollwright {

/// Which performances are rendered, and where to.
struct RenderOptions {
    std::filesystem::path midi; ///< MIDI files, also those in its sub-folders
    std::vector<std::filesystem::path> soundFonts;
    std::filesystem::path output;
    int count = 0;              ///< at most so many performances; 0: all
    double hours = 0;           ///< stop choosing performances when they last so long; 0: all
    Seconds maximumLength{600}; ///< of a longer performance an excerpt is rendered; positive
    RenditionMix mix;
    int jobs = 0;           ///< at one time; 0: one a core
    std::uint64_t seed = 1; ///< of every choice, with the performance's place in the folder
};

/// One performance that is to be rendered.
struct PlannedRender {
    std::filesystem::path midi;
    std::string name; ///< of the files, without suffix: "Bach-Fugue-bwv_846-Shi05M"
    std::uint64_t seed = 0;
    Seconds length{}; ///< of the recording

    bool operator==(const PlannedRender&) const = default;
};

struct RenderPlan {
    std::vector<PlannedRender> renders; ///< mixed: every beginning has its part of every folder
    std::vector<Error> skipped;         ///< what cannot be read or holds no notes
};

/// Chooses performances at random, yet of each folder inside `midi` in proportion to what it holds,
/// beginning with one of each.
/// More hours or a greater count add performances and leave the others as they were.
/// Fails with FileNotFound, FileNotReadable, InvalidArgument (no MIDI files) or Cancelled.
Result<RenderPlan> planRenders(const RenderOptions& options, const JobControl& control = {});

} // namespace rollwright
