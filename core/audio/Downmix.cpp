#include "core/audio/Downmix.h"

#include <algorithm>
#include <cassert>
#include <numeric>
#include <utility>

namespace rollwright {

namespace {

constexpr double kSilent = 1e-4;   ///< energy beside that of the loudest channel
constexpr double kCancelled = 0.1; ///< energy of the mean beside that of the channels

/// Whether a channel belongs on a side (0: left) in the order of WAV and of FFmpeg's libraries:
/// left, right, what is in the middle (low frequencies, too), and pairs besides and behind.
bool isOn(std::size_t side, std::size_t channel, std::size_t channels)
{
    const std::size_t middle = channels < 6 ? 1 : 2;
    const std::size_t pairs = channels < 2 + middle ? 0 : (channels - 2 - middle) / 2;
    const std::size_t firstPair = channels - 2 * pairs;
    if (channel >= 2 && channel < firstPair)
        return true;
    return (channel < 2 ? channel : (channel - firstPair) % 2) == side;
}

} // namespace

Downmix::Downmix(std::size_t channels) : m_energies(channels)
{
    assert(channels > 0);
}

void Downmix::mix(std::span<const float> interleaved, std::span<float> mono)
{
    assert(interleaved.size() == mono.size() * m_energies.size());
    listen(interleaved);
    apply(weights(), interleaved, mono);
}

void Downmix::mixToStereo(std::span<const float> interleaved, std::span<float> stereo)
{
    assert(2 * interleaved.size() == stereo.size() * m_energies.size());
    listen(interleaved);
    apply(stereoWeights(), interleaved, stereo);
}

void Downmix::apply(std::vector<float> to, std::span<const float> interleaved,
                    std::span<float> mixed)
{
    const std::size_t channels = m_energies.size();
    const std::size_t sides = to.size() / channels;
    const std::size_t frames = mixed.size() / sides;
    const std::vector<float> from = m_weights.empty() ? to : m_weights;
    for (std::size_t frame = 0; frame < frames; ++frame) {
        const float moved = static_cast<float>(frame + 1) / static_cast<float>(frames);
        const auto samples = interleaved.subspan(frame * channels, channels);
        for (std::size_t side = 0; side < sides; ++side) {
            float sum = 0;
            for (std::size_t channel = 0; channel < channels; ++channel) {
                const std::size_t i = side * channels + channel;
                sum += (from[i] + moved * (to[i] - from[i])) * samples[channel];
            }
            mixed[frame * sides + side] = sum;
        }
    }
    if (*std::ranges::max_element(m_energies) > 0)
        m_weights = std::move(to);
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
    std::vector<float> result(channels);
    float sum = 0;
    for (std::size_t channel = 0; channel < channels; ++channel)
        sum += result[channel] = heard(channel) ? 1.F : 0.F;
    for (float& weight : result)
        weight /= sum;
    return result;
}

/// Both sides are divided alike, so that what is in the middle stays there.
std::vector<float> Downmix::stereoWeights() const
{
    const std::size_t channels = m_energies.size();
    std::vector<float> result(2 * channels);
    float most = 1;
    for (const std::size_t side : {0U, 1U}) {
        float sum = 0;
        for (std::size_t channel = 0; channel < channels; ++channel)
            sum += result[side * channels + channel] =
                heard(channel) && isOn(side, channel, channels) ? 1.F : 0.F;
        most = std::max(most, sum);
    }
    for (float& weight : result)
        weight /= most;
    return result;
}

bool Downmix::heard(std::size_t channel) const
{
    return m_energies[channel] >= kSilent * *std::ranges::max_element(m_energies);
}

} // namespace rollwright
