#pragma once

#include <filesystem>
#include <random>
#include <string>
#include <vector>

#include "core/base/JobControl.h"
#include "core/base/Result.h"
#include "core/notes/NoteList.h"
#include "core/notes/Pedalling.h"

namespace rollwright {

/// A performance whose pedal is known.
struct PedalPerformance {
    NoteList notes; ///< as they sound, extended by the pedal
    Pedalling pedalling;
    Seconds end{}; ///< of the last note
};

struct PedalSet {
    std::vector<PedalPerformance> training;
    std::vector<PedalPerformance> validation;
    std::size_t withoutPedal = 0; ///< left out, as it may not have been recorded
    std::vector<Error> skipped;   ///< what cannot be read
};

/// Reads the MIDI files in a folder and those below. What lies below a sub-folder of one of the
/// names in `forValidation` is for validation. Reports Stage::Reading. Fails as
/// `findMidi` does, with Cancelled, or with InvalidArgument where a name is that of no folder with
/// such files, or none are left to train on.
Result<PedalSet> loadPedalSet(const std::filesystem::path& folder,
                              const std::vector<std::string>& forValidation, JobControl& control);

/// The notes as a model may hear them: 8 ms from their onsets; three of four ends within 30 ms and
/// the others further away (standard deviations), some that are long cut short; 2 to 24 % missing,
/// the softest first.
NoteList misheard(const NoteList& notes, std::mt19937_64& random);

/// Those that sound between `begin` and `end`, whole, at times from `begin` on.
NoteList notesBetween(const NoteList& notes, Seconds begin, Seconds end);

} // namespace rollwright
