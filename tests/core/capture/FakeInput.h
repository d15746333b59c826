#pragma once

#include <atomic>
#include <cmath>
#include <functional>
#include <map>
#include <mutex>
#include <thread>

#include "core/capture/AudioInput.h"

namespace rollwright {

/// The microphones of a computer, which hear what a test says; outlives them.
class FakeMicrophones
{
public:
    static constexpr InputFormat kFormat{SampleRate{48'000}, 2};
    static constexpr std::size_t kBlock = 2 * 480; ///< 10 ms

    /// The sample that a channel hears at a place.
    using Sound = std::function<float(std::uint64_t frame, int channel)>;

    FakeMicrophones()
    {
        plugIn(InputDevices{{{"mic", "Microphone"}}, "mic"});
        setSound(tone(0.25F));
    }

    /// 440 Hz on the left, 660 Hz on the right.
    static Sound tone(float gain)
    {
        return [gain](std::uint64_t frame, int channel) {
            const double hertz = channel == 0 ? 440 : 660;
            return gain *
                   float(std::sin(6.283185307179586 * hertz * double(frame) / kFormat.rate.hertz));
        };
    }
    void setSound(Sound sound)
    {
        const std::lock_guard lock(m_mutex);
        m_sound = std::move(sound);
    }

    void plugIn(InputResult<InputDevices> devices)
    {
        const std::lock_guard lock(m_mutex);
        m_devices = std::move(devices);
    }
    void vanish() { m_gone = true; } ///< what is open
    void comeBack() { m_gone = false; }

    InputResult<InputDevices> devices()
    {
        const std::lock_guard lock(m_mutex);
        return m_devices;
    }
    std::vector<std::string> opened()
    {
        const std::lock_guard lock(m_mutex);
        return m_opened;
    }

    InputResult<std::uint64_t> open(const std::string& id)
    {
        const std::lock_guard lock(m_mutex);
        if (!m_devices)
            return tl::unexpected(m_devices.error());
        m_opened.push_back(id);
        return 0;
    }

    /// Like a device: one block after another, but faster than in time.
    std::optional<std::size_t> read(std::span<float> samples, std::uint64_t& frame)
    {
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
        if (m_gone)
            return std::nullopt;
        const std::lock_guard lock(m_mutex);
        for (std::size_t i = 0; i < kBlock; ++i)
            samples[i] = m_sound(frame + i / 2, int(i % 2));
        frame += kBlock / 2;
        return kBlock;
    }

private:
    std::mutex m_mutex;
    InputResult<InputDevices> m_devices;
    std::vector<std::string> m_opened;
    Sound m_sound;
    std::atomic<bool> m_gone = false;
};

class FakeInput : public AudioInput
{
public:
    explicit FakeInput(std::shared_ptr<FakeMicrophones> microphones)
        : m_microphones(std::move(microphones))
    {
    }
    InputFormat format() const override { return FakeMicrophones::kFormat; }
    std::optional<std::size_t> read(std::span<float> samples) override
    {
        return m_microphones->read(samples, m_frame);
    }

private:
    std::shared_ptr<FakeMicrophones> m_microphones;
    std::uint64_t m_frame = 0;
};

inline AudioInputSystem fakeInputs(const std::shared_ptr<FakeMicrophones>& microphones)
{
    return {[microphones](const std::stop_token&) { return microphones->devices(); },
            [microphones](const std::string& id,
                          const std::stop_token&) -> InputResult<std::unique_ptr<AudioInput>> {
                if (const auto opened = microphones->open(id); !opened)
                    return tl::unexpected(opened.error());
                return std::make_unique<FakeInput>(microphones);
            }};
}

} // namespace rollwright
