#include "core/training/SpectrogramAugmenter.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace rollwright {

namespace {

double amplitudeOf(double decibel)
{
    return std::pow(10.0, decibel / 20);
}

/// Gain of gain and equaliser at every bin of one scale.
std::vector<float> gainCurve(const SpectrogramChange& change, int bins)
{
    std::vector<float> curve(static_cast<std::size_t>(bins));
    for (std::size_t bin = 0; bin < curve.size(); ++bin) {
        const double phase = std::numbers::pi * static_cast<double>(bin) / bins;
        double decibel = change.gainDecibel;
        for (std::size_t k = 0; k < change.equaliser.size(); ++k)
            decibel += change.equaliser[k] * std::cos(static_cast<double>(k + 1) * phase);
        curve[bin] = static_cast<float>(amplitudeOf(decibel));
    }
    return curve;
}

std::vector<float> noiseCurve(const SpectrogramChange& change, int bins)
{
    std::vector<float> curve(static_cast<std::size_t>(bins));
    for (std::size_t bin = 0; bin < curve.size(); ++bin) {
        const double height = static_cast<double>(bin) / bins;
        curve[bin] = static_cast<float>(change.noise * amplitudeOf(change.noiseTilt * height));
    }
    return curve;
}

/// Moves one scale up by a fraction of bins; what comes in from outside is silence.
void shiftBins(std::span<float> scale, double bins, float silence, std::vector<float>& scratch)
{
    scratch.assign(scale.begin(), scale.end());
    const int whole = static_cast<int>(std::floor(bins));
    const auto part = static_cast<float>(bins - whole);
    const int size = static_cast<int>(scale.size());
    const auto at = [&](int index) {
        return index >= 0 && index < size ? scratch[static_cast<std::size_t>(index)] : silence;
    };
    for (int i = 0; i < size; ++i) {
        scale[static_cast<std::size_t>(i)] = (1 - part) * at(i - whole) + part * at(i - whole - 1);
    }
}

// Semitones: what `correctionFor` leaves.
constexpr double kDetune = 0.12;

} // namespace

SpectrogramChange SpectrogramChange::random(std::mt19937_64& random, const Augmentation& allowed)
{
    const auto uniform = [&](double low, double high) {
        return std::uniform_real_distribution<double>(low, high)(random);
    };
    const auto chance = [&](double probability) { return uniform(0, 1) < probability; };
    SpectrogramChange change;
    if (chance(0.2))
        return change;
    if (allowed.timbre) {
        change.gainDecibel = uniform(-12, 6);
        for (double& amount : change.equaliser)
            amount = std::normal_distribution<double>(0, 2.5)(random);
        if (chance(0.5)) {
            change.noise = amplitudeOf(uniform(-95, -55));
            change.noiseTilt = uniform(-24, 6);
        }
    }
    if (allowed.pitch && chance(0.6))
        change.detune = uniform(-kDetune, kDetune);
    if (allowed.pitch && chance(0.3))
        change.transposition = std::uniform_int_distribution<int>(-4, 4)(random);
    return change;
}

void apply(const SpectrogramChange& change, const FeatureScale& scale, int bins,
           std::span<float> features, std::mt19937_64& random)
{
    const int width = bins / scale.repeats;
    const std::vector<float> gain = gainCurve(change, width);
    const std::vector<float> noise = noiseCurve(change, width);
    const double shift = (change.detune + change.transposition) * scale.binsPerSemitone;
    const float silence = scale.feature(0);
    std::exponential_distribution<float> power;
    std::vector<float> scratch;

    for (auto rest = features; !rest.empty();
         rest = rest.subspan(static_cast<std::size_t>(width))) {
        const auto row = rest.first(static_cast<std::size_t>(width));
        if (shift != 0)
            shiftBins(row, shift, silence, scratch);
        for (std::size_t i = 0; i < row.size(); ++i) {
            float magnitude = scale.magnitude(row[i]) * gain[i];
            if (change.noise > 0)
                magnitude = std::sqrt(magnitude * magnitude + noise[i] * noise[i] * power(random));
            row[i] = scale.feature(magnitude);
        }
    }
}

} // namespace rollwright
