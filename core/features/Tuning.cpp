#include "core/features/Tuning.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <complex>
#include <numbers>
#include <vector>

#include "core/features/Stft.h"

namespace rollwright {

namespace {

constexpr Seconds kWindow{0.5};          ///< at least
constexpr std::size_t kMostFrames = 400; ///< spread over the recording
constexpr double kLowestHertz = 100;
constexpr double kHighestHertz = 2000;
constexpr float kLeastPeak = 0.05F;        ///< of the frame's highest
constexpr double kLeastAgreement = 0.2;    ///< 1: all peaks deviate equally; 0: anyhow
constexpr double kConcertPitchHertz = 440; ///< A4

/// The sum of unit circles that say by how much of a semitone peaks deviate.
struct Agreement {
    std::complex<double> sum;
    double weight = 0;
};

/// Where a parabola through the logarithms of the three magnitudes around a peak is highest.
double refined(std::span<const float> magnitudes, std::size_t peak)
{
    const double before = std::log(magnitudes[peak - 1] + 1e-12);
    const double at = std::log(magnitudes[peak] + 1e-12);
    const double after = std::log(magnitudes[peak + 1] + 1e-12);
    return static_cast<double>(peak) + 0.5 * (before - after) / (before - 2 * at + after);
}

void addPeaks(std::span<const float> magnitudes, double binHertz, Agreement& agreement)
{
    const auto first = static_cast<std::size_t>(kLowestHertz / binHertz);
    const auto last = // a peak has a neighbour on either side
        std::min(static_cast<std::size_t>(kHighestHertz / binHertz), magnitudes.size() - 2);
    const float highest = *std::max_element(magnitudes.begin() + static_cast<int>(first),
                                            magnitudes.begin() + static_cast<int>(last) + 1);
    for (std::size_t bin = first; bin <= last; ++bin) {
        const float magnitude = magnitudes[bin];
        if (magnitude <= kLeastPeak * highest || magnitude <= magnitudes[bin - 1] ||
            magnitude < magnitudes[bin + 1])
            continue;
        const double hertz = refined(magnitudes, bin) * binHertz;
        const double semitones = 12 * std::log2(hertz / kConcertPitchHertz);
        agreement.sum += std::polar<double>(magnitude, 2 * std::numbers::pi * semitones);
        agreement.weight += magnitude;
    }
}

} // namespace

std::optional<double> tuningOf(AudioView audio)
{
    const auto least = static_cast<unsigned>(audio.rate.hertz * kWindow.count());
    const std::size_t size = std::bit_ceil(least);
    const std::size_t length = audio.samples.size();
    if (length < size)
        return std::nullopt;

    Stft stft(static_cast<int>(size));
    std::vector<float> magnitudes(static_cast<std::size_t>(stft.bins()));
    Agreement agreement;
    const std::size_t frames = std::clamp<std::size_t>(2 * length / size, 1, kMostFrames);
    for (std::size_t frame = 0; frame < frames; ++frame) {
        const std::size_t centre = (2 * frame + 1) * length / (2 * frames);
        stft.magnitude(audio.samples, static_cast<std::int64_t>(centre), Padding::Zero, magnitudes);
        addPeaks(magnitudes, static_cast<double>(audio.rate.hertz) / static_cast<double>(size),
                 agreement);
    }
    if (std::abs(agreement.sum) <= kLeastAgreement * agreement.weight)
        return std::nullopt;
    return 100 * std::arg(agreement.sum) / (2 * std::numbers::pi);
}

double concertPitch(double cents)
{
    return kConcertPitchHertz * std::exp2(cents / 1200);
}

} // namespace rollwright
