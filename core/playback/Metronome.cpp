#include "core/playback/Metronome.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace rollwright {

namespace {

constexpr double kBeatHertz = 1200;
constexpr double kBarHertz = 1800;
constexpr Seconds kLength{0.04};
constexpr Seconds kDecay{0.008};
constexpr double kPeak = 0.4;

std::vector<float> clickOf(double hertz, SampleRate rate)
{
    std::vector<float> click(static_cast<std::size_t>(kLength.count() * rate.hertz));
    for (std::size_t i = 0; i < click.size(); ++i) {
        const Seconds time = rate.duration(static_cast<std::int64_t>(i));
        click[i] = static_cast<float>(kPeak * std::exp(-time / kDecay) *
                                      std::sin(2 * std::numbers::pi * hertz * time.count()));
    }
    return click;
}

/// Adds as much of a click as falls into a block, where it begins at frame `first` of the block.
void add(const std::vector<float>& click, std::int64_t first, std::span<float> stereo)
{
    const auto frames = static_cast<std::int64_t>(stereo.size() / 2);
    const auto length = static_cast<std::int64_t>(click.size());
    const std::int64_t end = std::min(frames, first + length);
    for (std::int64_t frame = std::max<std::int64_t>(first, 0); frame < end; ++frame) {
        const float sample = click[static_cast<std::size_t>(frame - first)];
        stereo[static_cast<std::size_t>(2 * frame)] += sample;
        stereo[static_cast<std::size_t>(2 * frame + 1)] += sample;
    }
}

} // namespace

Metronome::Metronome(SampleRate rate)
    : m_rate(rate), m_beat(clickOf(kBeatHertz, rate)), m_bar(clickOf(kBarHertz, rate))
{
}

void Metronome::setBeats(const BeatGrid& grid, Seconds delay)
{
    std::vector<Click> clicks;
    for (std::size_t i = 0; i < grid.beats.size(); ++i)
        clicks.push_back(
            {std::round((grid.beats[i] + delay).count() * m_rate.hertz), grid.beginsBar(i)});
    m_mailbox.post(std::move(clicks));
}

void Metronome::render(std::span<float> stereo, PlaybackPlace place) noexcept
{
    std::fill(stereo.begin(), stereo.end(), 0.F);
    if (!place.meets(m_next))
        m_begin = place.frame;
    m_next = place.after(stereo.size() / 2);
    bool changed = false;
    const auto* clicks = m_mailbox.take(changed);
    if (!clicks)
        return;
    const double reach = static_cast<double>(m_beat.size()) * place.speed;
    const double from = std::max(m_begin, place.frame - reach);
    const auto first = std::ranges::lower_bound(*clicks, from, {}, &Click::frame);
    for (auto click = first; click != clicks->end() && click->frame < m_next.frame; ++click)
        add(click->beginsBar ? m_bar : m_beat,
            std::llround((click->frame - place.frame) / place.speed), stereo);
}

} // namespace rollwright
