#include "core/playback/Mixer.h"

#include <algorithm>
#include <functional>

namespace rollwright {

static_assert(std::atomic<ChannelLevel>::is_always_lock_free);

void Mixer::setSource(MixChannel channel, std::shared_ptr<PlaybackSource> source)
{
    m_channels[static_cast<std::size_t>(channel)].source.post(std::move(source));
}

void Mixer::setSettings(const MixSettings& settings)
{
    const auto levels = levelsOf(settings);
    for (std::size_t i = 0; i < kMixChannels; ++i)
        m_channels[i].level.store(levels[i], std::memory_order_relaxed);
}

void Mixer::setOnTop(std::shared_ptr<PlaybackSource> source)
{
    m_onTop.post(std::move(source));
}

void Mixer::tidy()
{
    for (Channel& channel : m_channels)
        channel.source.tidy();
    m_onTop.tidy();
}

void Mixer::render(std::span<float> stereo, PlaybackPlace place) noexcept
{
    while (!stereo.empty()) {
        const auto block = stereo.first(std::min(stereo.size(), m_scratch.size()));
        std::fill(block.begin(), block.end(), 0.F);
        add(MixChannel::Recording, block, place);
        const bool notes = add(MixChannel::Notes, block, place);
        const bool onTop = addOnTop(block, place);
        // The samples of a recording lie within [-1, 1] until it is stretched.
        const bool recordingAlone = !notes && !onTop && place.speed == 1;
        const float knee = recordingAlone ? 1 : SoftLimit::kKnee;
        if (m_fresh)
            m_limit = SoftLimit(knee);
        if (m_peaks == Peaks::Limited)
            m_limit.limit(block, knee);
        m_fresh = false;
        place = place.after(block.size() / 2);
        stereo = stereo.subspan(block.size());
    }
}

void Mixer::rest() noexcept
{
    for (Channel& channel : m_channels)
        if (PlaybackSource* source = sourceIn(channel.source))
            source->rest();
    if (PlaybackSource* source = sourceIn(m_onTop))
        source->rest();
}

PlaybackSource* Mixer::sourceIn(Source& mailbox) noexcept
{
    bool changed = false;
    const auto* source = mailbox.take(changed);
    return source ? source->get() : nullptr;
}

bool Mixer::add(MixChannel which, std::span<float> block, PlaybackPlace place) noexcept
{
    Channel& channel = m_channels[static_cast<std::size_t>(which)];
    const bool heard = !m_fresh && channel.applied != Matrix{} && channel.source.taken();
    const bool leaves = heard && channel.source.hasNews();
    const Matrix target =
        leaves ? Matrix{} : matrixOf(channel.level.load(std::memory_order_relaxed));
    Matrix now = m_fresh ? target : channel.applied;
    channel.applied = target;
    PlaybackSource* source = leaves ? channel.source.taken()->get() : sourceIn(channel.source);
    if (!source) {
        channel.applied = Matrix{};
        return false;
    }
    source->render(std::span(m_scratch).first(block.size()), place);

    const bool audible = now != Matrix{} || target != Matrix{};
    const float share = 2.F / static_cast<float>(block.size());
    const Matrix step{(target.leftToLeft - now.leftToLeft) * share,
                      (target.leftToRight - now.leftToRight) * share,
                      (target.rightToLeft - now.rightToLeft) * share,
                      (target.rightToRight - now.rightToRight) * share};
    for (std::size_t i = 0; i < block.size(); i += 2) {
        const float left = m_scratch[i];
        const float right = m_scratch[i + 1];
        now.leftToLeft += step.leftToLeft;
        now.leftToRight += step.leftToRight;
        now.rightToLeft += step.rightToLeft;
        now.rightToRight += step.rightToRight;
        block[i] += left * now.leftToLeft + right * now.rightToLeft;
        block[i + 1] += left * now.leftToRight + right * now.rightToRight;
    }
    return audible;
}

bool Mixer::addOnTop(std::span<float> block, PlaybackPlace place) noexcept
{
    PlaybackSource* source = sourceIn(m_onTop);
    if (!source)
        return false;
    const auto sound = std::span(m_scratch).first(block.size());
    source->render(sound, place);
    std::ranges::transform(block, sound, block.begin(), std::plus());
    return std::ranges::any_of(sound, [](float sample) { return sample != 0; });
}

Mixer::Matrix Mixer::matrixOf(const ChannelLevel& level)
{
    const float toLeft = std::clamp(-level.pan, 0.F, 1.F);
    const float toRight = std::clamp(level.pan, 0.F, 1.F);
    return {level.gain * (1 - toLeft / 2 - toRight), level.gain * toRight / 2,
            level.gain * toLeft / 2, level.gain * (1 - toRight / 2 - toLeft)};
}

} // namespace rollwright
