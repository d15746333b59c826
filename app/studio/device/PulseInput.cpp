#include "app/studio/device/PulseInput.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include <pulse/introspect.h>
#include <pulse/stream.h>

#include "app/studio/device/PulseClient.h"

namespace rollwright {

namespace {

constexpr std::uint32_t kServerChooses = UINT32_MAX;
constexpr Seconds kFragment{0.02}; ///< short enough for a meter to feel immediate
constexpr auto kReadPatience = std::chrono::milliseconds(100);
constexpr int kMostChannels = 2;

struct Listing {
    std::vector<InputDevice> inputs;
    std::vector<InputDevice> monitors; ///< of outputs
    std::string usual;
};

InputResult<InputDevices> listDevices(const std::stop_token& stop)
{
    const auto client = PulseClient::connect(stop);
    if (!client)
        return tl::unexpected(client.error());
    pa_context* context = (*client)->context();
    Listing listing;
    const auto takeServer = [](pa_context*, const pa_server_info* info, void* user) {
        if (info && info->default_source_name)
            static_cast<Listing*>(user)->usual = info->default_source_name;
    };
    const auto takeSource = [](pa_context*, const pa_source_info* info, int end, void* user) {
        if (end != 0)
            return;
        auto& [inputs, monitors, usual] = *static_cast<Listing*>(user);
        (info->monitor_of_sink == PA_INVALID_INDEX ? inputs : monitors)
            .push_back({info->name, info->description});
    };
    const auto server =
        (*client)->finish(pa_context_get_server_info(context, takeServer, &listing), stop);
    if (!server)
        return tl::unexpected(server.error());
    const auto sources =
        (*client)->finish(pa_context_get_source_info_list(context, takeSource, &listing), stop);
    if (!sources)
        return tl::unexpected(sources.error());

    auto& [inputs, monitors, usual] = listing;
    if (std::ranges::find(inputs, usual, &InputDevice::id) == inputs.end())
        usual = inputs.empty() ? std::string() : inputs.front().id;
    inputs.insert(inputs.end(), monitors.begin(), monitors.end());
    if (inputs.empty())
        return tl::unexpected(InputTrouble::NoDevice);
    return InputDevices{std::move(inputs), std::move(usual)};
}

InputResult<InputFormat> formatOf(PulseClient& client, const std::string& id,
                                  const std::stop_token& stop)
{
    std::optional<InputFormat> format;
    const auto take = [](pa_context*, const pa_source_info* info, int end, void* user) {
        if (end == 0)
            *static_cast<std::optional<InputFormat>*>(user) =
                InputFormat{SampleRate{static_cast<int>(info->sample_spec.rate)},
                            std::min<int>(info->sample_spec.channels, kMostChannels)};
    };
    const auto asked = client.finish(
        pa_context_get_source_info_by_name(client.context(), id.c_str(), take, &format), stop);
    if (!asked)
        return tl::unexpected(asked.error());
    if (!format)
        return tl::unexpected(InputTrouble::NoDevice);
    return *format;
}

class PulseInput : public AudioInput
{
public:
    PulseInput(std::unique_ptr<PulseClient> client, InputFormat format)
        : m_client(std::move(client)), m_format(format)
    {
        const pa_sample_spec spec{PA_SAMPLE_FLOAT32NE,
                                  static_cast<std::uint32_t>(format.rate.hertz),
                                  static_cast<std::uint8_t>(format.channels)};
        m_stream.reset(pa_stream_new(m_client->context(), "Recording", &spec, nullptr));
    }

    /// Stays with the device: where that goes away, nobody wants to record another one unasked.
    InputResult<void> connect(const std::string& id, const std::stop_token& stop)
    {
        const auto fragment = static_cast<std::uint32_t>(kFragment.count() * m_format.rate.hertz) *
                              static_cast<std::uint32_t>(m_format.channels * sizeof(float));
        const pa_buffer_attr buffer{kServerChooses, kServerChooses, kServerChooses, kServerChooses,
                                    fragment};
        constexpr int kFlags = PA_STREAM_ADJUST_LATENCY | PA_STREAM_DONT_MOVE;
        if (!m_stream || pa_stream_connect_record(m_stream.get(), id.c_str(), &buffer,
                                                  static_cast<pa_stream_flags_t>(kFlags)) < 0)
            return tl::unexpected(m_client->trouble());
        const auto settled = [this] {
            const auto state = pa_stream_get_state(m_stream.get());
            return state == PA_STREAM_READY || !PA_STREAM_IS_GOOD(state);
        };
        if (auto answered = m_client->runUntil(settled, stop); !answered)
            return answered;
        if (pa_stream_get_state(m_stream.get()) != PA_STREAM_READY)
            return tl::unexpected(m_client->trouble());
        return {};
    }

    InputFormat format() const override { return m_format; }

    std::optional<std::size_t> read(std::span<float> samples) override
    {
        if (m_left == 0 && pa_stream_readable_size(m_stream.get()) == 0)
            m_client->step(kReadPatience);
        std::size_t done = 0;
        while (done < samples.size() && (m_left > 0 || takeFragment())) {
            const std::size_t count = std::min(m_left, samples.size() - done);
            copy(samples.subspan(done, count));
            done += count;
        }
        if (done == 0 && pa_stream_get_state(m_stream.get()) != PA_STREAM_READY)
            return std::nullopt;
        return done;
    }

private:
    struct Close {
        void operator()(pa_stream* stream) const
        {
            pa_stream_disconnect(stream);
            pa_stream_unref(stream);
        }
    };

    /// False when there is none.
    bool takeFragment()
    {
        const void* data = nullptr;
        std::size_t bytes = 0;
        if (pa_stream_peek(m_stream.get(), &data, &bytes) < 0 || bytes == 0)
            return false;
        m_next = static_cast<const float*>(data);
        m_left = bytes / sizeof(float);
        return true;
    }

    void copy(std::span<float> samples)
    {
        if (m_next)
            std::copy_n(std::exchange(m_next, m_next + samples.size()), samples.size(),
                        samples.begin());
        else
            std::ranges::fill(samples, 0.F);
        m_left -= samples.size();
        if (m_left == 0)
            pa_stream_drop(m_stream.get());
    }

    std::unique_ptr<PulseClient> m_client;
    InputFormat m_format;
    std::unique_ptr<pa_stream, Close> m_stream;

    // The fragment that is being read.
    const float* m_next = nullptr; ///< null: a hole, which sounds like silence
    std::size_t m_left = 0;        ///< samples; 0: no fragment
};

InputResult<std::unique_ptr<AudioInput>> openDevice(const std::string& id,
                                                    const std::stop_token& stop)
{
    auto client = PulseClient::connect(stop);
    if (!client)
        return tl::unexpected(client.error());
    const auto format = formatOf(**client, id, stop);
    if (!format)
        return tl::unexpected(format.error());
    auto input = std::make_unique<PulseInput>(std::move(*client), *format);
    if (auto connected = input->connect(id, stop); !connected)
        return tl::unexpected(connected.error());
    return input;
}

} // namespace

AudioInputSystem pulseInputs()
{
    return {listDevices, openDevice};
}

} // namespace rollwright
