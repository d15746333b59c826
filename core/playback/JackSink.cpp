#include "core/playback/JackSink.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <string_view>
#include <vector>

#include <semaphore.h>

#include "core/audio/Resampler.h"
#include "core/audio/SampleRing.h"
#include "core/playback/JackClient.h"

namespace rollwright {

namespace {

constexpr std::size_t kSides = 2;
constexpr Seconds kBuffer{0.02};             ///< that waits for the server, or two of its periods
constexpr std::size_t kLongestPeriod = 8192; ///< frames; JACK has no longer ones

/// Woken by the server's thread, which must not wait for a lock.
class Wake
{
public:
    Wake() { sem_init(&m_semaphore, 0, 0); }
    ~Wake() { sem_destroy(&m_semaphore); }
    Wake(const Wake&) = delete;
    Wake& operator=(const Wake&) = delete;

    void post() noexcept { sem_post(&m_semaphore); }
    void wait() { sem_wait(&m_semaphore); } ///< or until a signal comes

private:
    sem_t m_semaphore{};
};

class JackSink : public AudioSink
{
public:
    JackSink(JackClient client, SampleRate rate)
        : m_rate{static_cast<int>(jack_get_sample_rate(client.get()))},
          m_resampler(rate, m_rate, kSides), m_client(std::move(client))
    {
    }

    /// False when the server has no place for it.
    bool start()
    {
        const auto port = [this](const char* name) {
            return jack_port_register(m_client.get(), name, JACK_DEFAULT_AUDIO_TYPE,
                                      JackPortIsOutput, 0);
        };
        m_ports = {port("left"), port("right")};
        const auto play = [](jack_nframes_t frames, void* self) {
            static_cast<JackSink*>(self)->play(frames);
            return 0;
        };
        jack_set_process_callback(m_client.get(), play, this);
        jack_on_shutdown(
            m_client.get(), [](void* self) { static_cast<JackSink*>(self)->lose(); }, this);
        if (!m_ports[0] || !m_ports[1] || jack_activate(m_client.get()) != 0)
            return false;
        connectWithCard();
        return true;
    }

    bool write(std::span<const float> stereo) override
    {
        m_samples.clear();
        m_resampler.process(stereo, m_samples);
        for (std::span<const float> rest = m_samples; !rest.empty() && !m_lost;) {
            const auto piece = rest.first(std::min(rest.size(), room()));
            m_ring.push(piece);
            rest = rest.subspan(piece.size());
            if (!rest.empty())
                m_wake.wait();
        }
        return !m_lost;
    }

    /// The next frame to be played leaves at the next period; JACK says how long it is under way.
    Seconds latency() override
    {
        jack_latency_range_t card{};
        jack_port_get_latency_range(m_ports[0], JackPlaybackLatency, &card);
        const auto period = static_cast<double>(jack_get_buffer_size(m_client.get()));
        const auto gone = static_cast<double>(jack_frames_since_cycle_start(m_client.get()));
        const double frames = m_resampler.held() + static_cast<double>(waiting() / kSides) +
                              std::max(0., period - gone);
        return Seconds((frames + card.max) / m_rate.hertz);
    }

private:
    void connectWithCard()
    {
        struct Free {
            void operator()(const char** names) const { jack_free(names); }
        };
        const std::unique_ptr<const char*, Free> outputs(
            jack_get_ports(m_client.get(), nullptr, JACK_DEFAULT_AUDIO_TYPE,
                           JackPortIsPhysical | JackPortIsInput));
        const char** output = outputs.get();
        for (std::size_t side = 0; output && *output && side < kSides; ++side) {
            jack_connect(m_client.get(), jack_port_name(m_ports[side]), *output);
            if (output[1])
                ++output; // else both sides on the only one
        }
    }

    /// The server's thread: takes no lock, allocates nothing.
    void play(jack_nframes_t frames) noexcept
    {
        std::array<float*, kSides> sides{};
        for (std::size_t side = 0; side < kSides; ++side)
            sides[side] = static_cast<float*>(jack_port_get_buffer(m_ports[side], frames));
        std::array<float, kSides * 256> block;
        bool taken = false; // nobody waits at rest
        for (std::size_t done = 0; done < frames;) {
            const std::size_t wanted = std::min<std::size_t>(frames - done, block.size() / kSides);
            const std::size_t count = m_ring.pop(std::span(block).first(kSides * wanted));
            taken = taken || count > 0;
            std::fill(block.begin() + std::ptrdiff_t(count), block.end(), 0.F);
            for (std::size_t i = 0; i < wanted; ++i, ++done)
                for (std::size_t side = 0; side < kSides; ++side)
                    sides[side][done] = block[kSides * i + side];
        }
        if (taken)
            m_wake.post();
    }

    void lose() noexcept
    {
        m_lost = true;
        m_wake.post();
    }

    std::size_t waiting() const { return m_ring.pushed() - m_ring.popped(); }

    std::size_t room() const
    {
        const std::size_t frames = std::max(
            static_cast<std::size_t>(kBuffer.count() * m_rate.hertz),
            2 * std::min<std::size_t>(jack_get_buffer_size(m_client.get()), kLongestPeriod));
        return kSides * frames - std::min(kSides * frames, waiting());
    }

    SampleRate m_rate; ///< the server's
    Resampler m_resampler;
    std::vector<float> m_samples; ///< resampled
    SampleRing m_ring{kSides * 2 * kLongestPeriod};
    Wake m_wake;
    std::atomic<bool> m_lost = false;
    std::array<jack_port_t*, kSides> m_ports{};
    JackClient m_client; ///< last, as it calls back
};

bool isPipeWire()
{
    return std::string_view(jack_get_version_string()).find("PipeWire") != std::string_view::npos;
}

} // namespace

std::unique_ptr<AudioSink> openJackSink(SampleRate rate)
{
    if (isPipeWire())
        return nullptr;
    JackClient client = openJackClient("Rollwright Audio");
    if (!client)
        return nullptr;
    auto sink = std::make_unique<JackSink>(std::move(client), rate);
    return sink->start() ? std::move(sink) : nullptr;
}

} // namespace rollwright
