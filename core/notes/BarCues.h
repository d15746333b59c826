#pragma once

#include <vector>

#include "core/base/Units.h"
#include "core/notes/Chords.h"

// What chords tell of bars, beside their accents.
namespace rollwright {

/// How much more alike beats are that lie six apart than such as lie four or eight apart, about
/// -0.3 to 0.1: above 0 in bars of three or six, below in those of two or four.
///
/// What is compared of a beat is its rhythm: how many notes begin in each quarter of it, above and
/// below middle C (the cosine of their roots). As in Brown, "Determination of the meter of musical
/// scores by autocorrelation", 1993, and, beat by beat, Gainza, "Automatic musical meter
/// detection", 2009. 0 for fewer than 32 beats.
double ternaryRhythm(const std::vector<Seconds>& beats, const std::vector<Chord>& chords);

/// How much the harmony is another from each beat on, 0 to 1: the cosine distance of the pitch
/// classes that begin in the two beats before and in two from there on. Harmony changes with bars
/// most of all (Goto, "An audio-based real-time beat tracking system for music with or without
/// drum-sounds", 2001). Expects beats.
std::vector<double> harmonicChanges(const std::vector<Seconds>& beats,
                                    const std::vector<Chord>& chords);

} // namespace rollwright
