#include "core/training/Varispeed.h"

#include <cmath>

#include "core/audio/Resampler.h"

namespace rollwright {

Varispeed::Varispeed(int transposition, double detune)
    : m_transposition(transposition), m_speed(std::exp2((transposition + detune) / 12))
{
}

Varispeed Varispeed::random(std::mt19937_64& random)
{
    const int transposition = std::uniform_int_distribution<int>(-2, 2)(random);
    return {transposition, std::uniform_real_distribution<double>(-0.4, 0.4)(random)};
}

std::vector<float> Varispeed::play(std::span<const float> samples, SampleRate rate) const
{
    constexpr int kPrecision = 1000; // of a hertz, as rates are whole numbers
    const int to = rate.hertz * kPrecision;
    std::vector<float> played;
    Resampler resampler({static_cast<int>(std::lround(to * m_speed))}, {to});
    resampler.process(samples, played);
    resampler.finish(played);
    return played;
}

std::vector<Note> Varispeed::play(std::span<const Note> notes) const
{
    std::vector<Note> played;
    for (Note note : notes) {
        note.pitch.midi += m_transposition;
        note.onset = note.onset / m_speed;
        note.offset = note.offset / m_speed;
        if (note.pitch.onPiano())
            played.push_back(note);
    }
    return played;
}

} // namespace rollwright
