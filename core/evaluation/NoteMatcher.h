#pragma once

#include <span>
#include <vector>

#include "core/notes/Note.h"

namespace rollwright {

constexpr Seconds kOnsetTolerance{0.05}; ///< mir_eval's default

/// How far two notes may lie apart that are the same. The defaults are those of mir_eval.
struct MatchTolerance {
    Seconds onset = kOnsetTolerance;
    Seconds offset{0.05};     ///< at least
    double offsetRatio = 0.2; ///< of the reference's duration

    bool operator==(const MatchTolerance&) const = default;
};

/// What two notes must agree in to be matched. All rules ask for the same key.
enum class MatchRule {
    Onset,                  ///< onsets within the tolerance
    OnsetOffset,            ///< and offsets, whichever of the two tolerances is greater
    OnsetOffsetAndVelocity, ///< and velocities within 0.1 of the reference's range, after the
                            ///< straight line that fits estimated to reference velocities best
};

/// Whether the offsets agree as MatchRule::OnsetOffset asks.
bool offsetsAgree(const Note& reference, const Note& estimate,
                  const MatchTolerance& tolerance = {});

/// Indices into the two lists that were matched.
struct NoteMatch {
    int reference = 0;
    int estimate = 0;

    bool operator==(const NoteMatch&) const = default;
};

/// A largest set of pairs in which no note occurs twice, by the rules of mir_eval 0.7
/// (Raffel et al., "mir_eval: a transparent implementation of common MIR metrics", 2014): distances
/// are rounded to 4 decimals and compared with <=. Where several largest sets exist it is the one
/// that mir_eval finds, so that overlaps agree too. Ordered by reference index.
/// Notes that do not sound (see Note), which mir_eval refuses, match nothing.
/// The lists need no order. Time near-linear while few notes of one key begin together.
std::vector<NoteMatch> matchNotes(std::span<const Note> reference, std::span<const Note> estimate,
                                  MatchRule rule, const MatchTolerance& tolerance = {});

} // namespace rollwright
