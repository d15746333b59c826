#include "core/features/Spectrogram.h"

#include <algorithm>
#include <cmath>

#include "core/features/LogFrequency.h"
#include "core/features/LogMel.h"

namespace rollwright {

namespace {

bool isLogMel(std::string_view frontEnd)
{
    return frontEnd == "log-mel";
}

std::unique_ptr<FrontEnd> frontEndOf(std::string_view name)
{
    if (isLogMel(name))
        return std::make_unique<LogMel>();
    return std::make_unique<LogFrequency>();
}

double decibelsOf(float magnitude)
{
    constexpr float kNothing = 1e-10F;
    return 20 * std::log10(std::max(magnitude, kNothing));
}

std::uint8_t byteOf(double decibels)
{
    const double level = 1 - decibels / Spectrogram::kQuietestDecibels;
    return static_cast<std::uint8_t>(std::lround(std::clamp(level, 0.0, 1.0) * 255));
}

} // namespace

SpectrogramMaker::SpectrogramMaker(std::string_view frontEnd) : m_frontEnd(frontEndOf(frontEnd)) {}

Spectrogram SpectrogramMaker::make(AudioView audio, int first, int count)
{
    const FeatureMatrix features = m_frontEnd->compute(audio, first, count);
    const FeatureScale scale = m_frontEnd->scale();
    Spectrogram spectrogram{features.grid(), features.bins() / scale.repeats, {}};
    const auto bins = static_cast<std::size_t>(spectrogram.bins);
    spectrogram.levels.reserve(bins * static_cast<std::size_t>(count));
    for (int frame = 0; frame < count; ++frame) {
        const std::span<const float> values = features.frame(frame);
        for (std::size_t bin = 0; bin < bins; ++bin) {
            double least = 0;
            for (std::size_t i = bin; i < values.size(); i += bins)
                least = std::min(least, decibelsOf(scale.magnitude(values[i])));
            spectrogram.levels.push_back(byteOf(least));
        }
    }
    return spectrogram;
}

double SpectrogramMaker::hertzOf(std::string_view frontEnd, double bin)
{
    return isLogMel(frontEnd) ? LogMel::hertzOf(bin) : LogFrequency::hertzOf(bin);
}

int SpectrogramMaker::binsOf(std::string_view frontEnd)
{
    return isLogMel(frontEnd) ? LogMel::kBands : LogFrequency::kBinsPerScale;
}

} // namespace rollwright
