#pragma once

#include <random>
#include <span>
#include <vector>

#include "core/base/Units.h"
#include "core/notes/Note.h"

namespace rollwright {

/// A recording played faster or slower, as by a tape: pitch, tempo and timbre move together. It
/// transposes and detunes for front ends whose bins are not a fixed part of a semitone.
class Varispeed
{
public:
    /// As recorded.
    Varispeed() = default;
    /// Whole semitones, by which the notes move, and a detune of less than half a semitone.
    Varispeed(int transposition, double detune);

    /// Within 2 semitones and 40 cents.
    static Varispeed random(std::mt19937_64& random);

    std::vector<float> play(std::span<const float> samples, SampleRate rate) const;
    /// The notes at the times and pitches at which `play` lets them be heard; those that leave the
    /// keyboard are dropped.
    std::vector<Note> play(std::span<const Note> notes) const;

private:
    int m_transposition = 0;
    double m_speed = 1;
};

} // namespace rollwright
