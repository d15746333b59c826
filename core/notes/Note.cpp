#include "core/notes/Note.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
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

std::optional<Pitch> Pitch::named(std::string_view name)
{
    constexpr std::string_view kLetters = "C D EF G A B"; // each at its semitone
    if (name.empty())
        return std::nullopt;
    const auto letter =
        kLetters.find(static_cast<char>(std::toupper(static_cast<unsigned char>(name.front()))));
    if (letter == std::string_view::npos || kLetters[letter] == ' ')
        return std::nullopt;
    name.remove_prefix(1);
    int semitone = static_cast<int>(letter);
    if (name.starts_with('#') || name.starts_with('b')) {
        semitone += name.front() == '#' ? 1 : -1;
        name.remove_prefix(1);
    }
    int octave = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), octave);
    if (error != std::errc() || end != name.data() + name.size() || octave < -1 || octave > 9)
        return std::nullopt;
    const int midi = kSemitones * (octave + 1) + semitone;
    return midi >= 0 && midi <= kHighestMidi ? std::optional(Pitch{midi}) : std::nullopt;
}

bool Note::sounds() const
{
    return std::isfinite(onset.count()) && std::isfinite(offset.count()) && offset > onset;
}

} // namespace rollwright
