#include "core/features/MelSpectrogram.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace rollwright {

namespace {

std::vector<TriangularFilter> filtersOf(const MelParams& params, SampleRate rate, int bins)
{
    const double binHertz = static_cast<double>(rate.hertz) / params.window;
    auto filters = params.bands.filters(binHertz, bins);
    if (!params.areaNormalised)
        return filters;
    for (std::size_t band = 0; band < filters.size(); ++band) {
        const auto index = static_cast<double>(band);
        const double width = params.bands.edge(index + 2) - params.bands.edge(index);
        for (float& weight : filters[band].weights)
            weight = static_cast<float>(weight * 2 / width);
    }
    return filters;
}

float logarithmOf(float value, MelParams::Logarithm logarithm)
{
    switch (logarithm) {
    case MelParams::Logarithm::Natural: return std::log(value);
    case MelParams::Logarithm::Decimal: return std::log10(value);
    case MelParams::Logarithm::Decibel: return 10 * std::log10(value);
    }
    return value;
}

} // namespace

MelSpectrogram::MelSpectrogram(SampleRate rate, const MelParams& params)
    : m_params(params), m_rate(rate), m_stft(params.window),
      m_bands(filtersOf(params, rate, m_stft.bins())),
      m_spectrum(static_cast<std::size_t>(m_stft.bins()))
{
}

FeatureMatrix MelSpectrogram::compute(AudioView audio, const FrameGrid& grid)
{
    assert(audio.rate == m_rate);
    FeatureMatrix features(grid, m_params.bands.count);
    const auto floor = static_cast<float>(m_params.floor);
    for (int t = 0; t < grid.frames; ++t) {
        const std::int64_t centre = std::llround(grid.timeOf(t).count() * m_rate.hertz);
        if (m_params.power == 1)
            m_stft.magnitude(audio.samples, centre, m_params.padding, m_spectrum);
        else
            m_stft.power(audio.samples, centre, m_params.padding, m_spectrum);
        const std::span<float> out = features.frame(t);
        for (std::size_t band = 0; band < m_bands.size(); ++band)
            out[band] =
                logarithmOf(std::max(m_bands[band].apply(m_spectrum), floor), m_params.logarithm);
    }
    return features;
}

} // namespace rollwright
