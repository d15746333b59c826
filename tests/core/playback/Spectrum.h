#pragma once

#include <cmath>
#include <complex>
#include <numbers>
#include <vector>

#include "core/notes/Note.h"

namespace rollwright {

/// One side of interleaved audio.
inline std::vector<float> sideOf(const std::vector<float>& stereo, std::size_t side)
{
    std::vector<float> mono;
    for (std::size_t i = side; i < stereo.size(); i += 2)
        mono.push_back(stereo[i]);
    return mono;
}

/// Energy of `hertz` in a part of `mono`, under a Hann window.
inline double powerAt(const std::vector<float>& mono, SampleRate rate, Seconds from, Seconds length,
                      double hertz)
{
    const auto first = static_cast<std::size_t>(from.count() * rate.hertz);
    const auto count = static_cast<std::size_t>(length.count() * rate.hertz);
    std::complex<double> sum;
    for (std::size_t i = 0; i < count && first + i < mono.size(); ++i) {
        const double phase = 2 * std::numbers::pi * static_cast<double>(i);
        const double window = 0.5 - 0.5 * std::cos(phase / static_cast<double>(count));
        sum += window * mono[first + i] * std::polar(1.0, -phase * hertz / rate.hertz);
    }
    return std::norm(sum);
}

/// Whether the key of `note` sounds rather than one of its neighbours.
inline bool soundsAt(const std::vector<float>& mono, SampleRate rate, const Note& note)
{
    const auto power = [&](int semitones) {
        return powerAt(mono, rate, note.onset + Seconds(0.02), Seconds(0.25),
                       Pitch{note.pitch.midi + semitones}.hertz());
    };
    return power(0) > 4 * power(-1) && power(0) > 4 * power(1);
}

/// When the sound of `note` begins: the first 1 ms in which the level is ten times that before it.
/// NaN when it does not come within 100 ms.
inline Seconds onsetNear(const std::vector<float>& mono, SampleRate rate, const Note& note)
{
    const auto levelAt = [&](Seconds time) {
        const auto first = static_cast<std::size_t>(time.count() * rate.hertz);
        double sum = 0;
        for (std::size_t i = first; i < first + static_cast<std::size_t>(rate.hertz / 1000); ++i)
            sum += i < mono.size() ? std::abs(mono[i]) : 0;
        return sum;
    };
    double before = 1e-3;
    for (double ms = 30; ms > 20; ms -= 1)
        before = std::max(before, levelAt(note.onset - Seconds(ms / 1000)));
    for (double ms = -20; ms < 100; ms += 0.5)
        if (levelAt(note.onset + Seconds(ms / 1000)) > 10 * before)
            return note.onset + Seconds(ms / 1000);
    return Seconds(std::nan(""));
}

} // namespace rollwright
