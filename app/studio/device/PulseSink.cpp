#include "app/studio/device/PulseSink.h"

#include <cstdint>

#include <pulse/simple.h>

namespace rollwright {

namespace {

constexpr std::uint32_t kServerChooses = UINT32_MAX;
constexpr Seconds kBuffer{0.04}; ///< short enough for buttons to feel immediate

struct Close {
    void operator()(pa_simple* stream) const { pa_simple_free(stream); }
};
using Stream = std::unique_ptr<pa_simple, Close>;

/// Null when there is no server or no device.
Stream openStream(SampleRate rate)
{
    const pa_sample_spec format{PA_SAMPLE_FLOAT32NE, static_cast<std::uint32_t>(rate.hertz), 2};
    const auto bytes = static_cast<std::uint32_t>(kBuffer.count() * rate.hertz) * 2 *
                       static_cast<std::uint32_t>(sizeof(float));
    const pa_buffer_attr buffer{kServerChooses, bytes, kServerChooses, kServerChooses,
                                kServerChooses};
    return Stream(pa_simple_new(nullptr, "Rollwright", PA_STREAM_PLAYBACK, nullptr, "Playback",
                                &format, nullptr, &buffer, nullptr));
}

/// The server lets a device sleep on which no stream plays; so there is none while it rests.
class PulseSink : public AudioSink
{
public:
    PulseSink(Stream stream, SampleRate rate) : m_stream(std::move(stream)), m_rate(rate) {}

    bool write(std::span<const float> stereo) override
    {
        if (!m_stream)
            m_stream = openStream(m_rate);
        return m_stream &&
               pa_simple_write(m_stream.get(), stereo.data(), stereo.size_bytes(), nullptr) == 0;
    }

    Seconds latency() override
    {
        int error = 0;
        const pa_usec_t latency = pa_simple_get_latency(m_stream.get(), &error);
        return error == 0 ? Seconds(static_cast<double>(latency) * 1e-6) : kBuffer;
    }

    void rest() override { m_stream.reset(); }

private:
    Stream m_stream; ///< null: it rests
    SampleRate m_rate;
};

} // namespace

std::unique_ptr<AudioSink> openPulseSink(SampleRate rate)
{
    Stream stream = openStream(rate);
    return stream ? std::make_unique<PulseSink>(std::move(stream), rate) : nullptr;
}

} // namespace rollwright
