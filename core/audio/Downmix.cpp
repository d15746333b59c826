#include "core/audio/Downmix.h"

#include <algorithm>
#include <cassert>
#include <numeric>

namespace rollwright {

namespace {

constexpr double kSilent = 1e-4;   ///< energy beside that of the loudest channel
constexpr double kCancelled = 0.1; ///< energy of the mean beside that of the channels

} // namespace

Downmix::Downmix(std::size_t channels) : m_energies(channels)
{
    assert(channels > 0);
}

void Downmix::mix(std::span<const float> interleaved, std::span<float> mono)
{
    const std::size_t channels = m_energies.size();
    assert(interleaved.size() == mono.size() * channels);
    listen(interleaved);
    const std::vector<float> to = weights();
    const std::vector<float> from = m_weights.empty() ? to : m_weights;
    for (std::size_t frame = 0; frame < mono.size(); ++frame) {
        const float moved = static_cast<float>(frame + 1) / static_cast<float>(mono.size());
        float sum = 0;
        for (std::size_t channel = 0; channel < channels; ++channel)
            sum += (from[channel] + moved * (to[channel] - from[channel])) *
                   interleaved[frame * channels + channel];
        mono[frame] = sum;
    }
    if (*std::ranges::max_element(m_energies) > 0)
        m_weights = to;
}

void Downmix::listen(std::span<const float> interleaved)
{
    const std::size_t channels = m_energies.size();
    for (; !interleaved.empty(); interleaved = interleaved.subspan(channels)) {
        double sum = 0;
        for (std::size_t channel = 0; channel < channels; ++channel) {
            const double sample = interleaved[channel];
            m_energies[channel] += sample * sample;
            sum += sample;
        }
        const double mean = sum / static_cast<double>(channels);
        m_meanEnergy += mean * mean;
    }
}

std::vector<float> Downmix::weights() const
{
    const std::size_t channels = m_energies.size();
    if (channels <= 2) {
        const double energy = std::accumulate(m_energies.begin(), m_energies.end(), 0.0) /
                              static_cast<double>(channels);
        const bool cancelled = m_meanEnergy < kCancelled * energy;
        return channels == 1 ? std::vector{1.F} : std::vector{0.5F, cancelled ? -0.5F : 0.5F};
    }
    const double silent = kSilent * *std::ranges::max_element(m_energies);
    const auto heard = std::ranges::count_if(m_energies, [&](double e) { return e >= silent; });
    std::vector<float> result(channels);
    std::ranges::transform(m_energies, result.begin(), [&](double energy) {
        return energy >= silent ? 1 / static_cast<float>(heard) : 0;
    });
    return result;
}

} // namespace rollwright
