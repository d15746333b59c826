#pragma once

#include <array>
#include <vector>

#include "core/notes/BeatGrid.h"
#include "core/notes/NoteList.h"
#include "core/score/HandSplit.h"
#include "core/score/KeySignature.h"
#include "core/score/Meter.h"
#include "core/score/NoteValue.h"
#include "core/score/PedalMarks.h"

namespace rollwright {

/// Notes that are struck together by one hand, or a rest; where it takes several values, one of
/// them.
struct ScoreChord {
    struct Key {
        Pitch pitch;
        int velocity = 64;
        Spelling spelling{}; ///< by the key in which the music is there, and where it leads
    };

    NoteValue value;
    std::vector<Key> keys{}; ///< by pitch; none: a rest
    bool tiedToPrevious = false;
    bool tiedToNext = false;
    bool beginsTriplet = false; ///< the first of a beat in triplets
    bool endsTriplet = false;
    std::vector<Key> graces{}; ///< struck one after another before it, in no time of their own
};

struct ScoreBar {
    int number = 1;   ///< an upbeat is of bar 0
    int length = 0;   ///< in divisions; an upbeat is shorter than others, and so are bars cut short
    int start = 0;    ///< what an upbeat leaves out before, in divisions
    double tempo = 0; ///< beats a minute from here on, where it is marked
    std::array<std::vector<ScoreChord>, 2> hands{}; ///< by `Hand`; nothing: silent
    std::vector<PedalMark> pedal{};                 ///< places from its beginning to its end
};

/// A performance as sheet music: one voice a hand.
struct Score {
    Meter meter;
    KeySignature key;
    double beatsPerMinute = 0;  ///< of the meter's beats, in the whole; 0: unknown
    std::vector<ScoreBar> bars; ///< at least one; the first may be an upbeat
};

/// A chord is written until the next of its hand, or until its sound ends a beat or more before
/// that; the last one ends with a beat, in the bar in which the last of both hands begins. As the
/// pedal extends what sounds, longer notes below or above others cannot be told. Bars are numbered
/// as in the grid, but none is below 1 except an upbeat, which is 0.
Score scoreOf(const NoteList& notes, const BeatGrid& grid, const Pedalling& pedalling = {});

} // namespace rollwright
