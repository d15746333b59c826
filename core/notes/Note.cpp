#include "core/notes/Note.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace rollwright {

namespace {
constexpr int kConcertA = 69;
constexpr double kConcertHertz = 440;
constexpr int kSemitones = 12;
constexpr int kHighestMidi = 127;
constexpr std::array<const char*, kSemitones> kNames{"C",  "C#", "D",  "D#", "E",  "F",
                                                     "F#", "G",  "G#", "A",  "A#", "B"};
} // namespace

Pitch Pitch::nearestTo(double hertz)
{
    if (!(hertz > 0))
        return {0};
    const double midi = kConcertA + kSemitones * std::log2(hertz / kConcertHertz);
    return {static_cast<int>(std::lround(std::clamp(midi, 0.0, double{kHighestMidi})))};
}

double Pitch::hertz() const
{
    return kConcertHertz * std::exp2((midi - kConcertA) / double{kSemitones});
}

std::string Pitch::name() const
{
    const int octave = static_cast<int>(std::floor(midi / double{kSemitones})) - 1;
    const int semitone = midi - (octave + 1) * kSemitones;
    return kNames[static_cast<std::size_t>(semitone)] + std::to_string(octave);
}

bool Note::sounds() const
{
    return std::isfinite(onset.count()) && std::isfinite(offset.count()) && offset > onset;
}

} // namespace rollwright
