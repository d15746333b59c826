#include "core/playback/AudioOutput.h"

#include <algorithm>
#include <atomic>
#include <vector>

#include <gtest/gtest.h>

#include "tests/support/Becomes.h"

namespace rollwright {
namespace {

using namespace std::chrono_literals;

constexpr SampleRate kRate{48000};
constexpr OutputPatience kImpatience{50ms, 50ms};
constexpr OutputPatience kShortSilence{.silence = 50ms};

class Ones : public PlaybackSource
{
public:
    void render(std::span<float> stereo, PlaybackPlace) noexcept override
    {
        std::fill(stereo.begin(), stereo.end(), 1.F);
    }
    void rest() noexcept override { ++rested; }

    std::atomic<int> rested = 0; ///< blocks
};

/// What the tests see and steer of a device; outlives the threads that use it.
struct Device {
    std::atomic<bool> present = true;
    std::atomic<bool> hangsOnOpening = false;
    std::atomic<bool> hangsOnWriting = false;
    std::atomic<bool> vanished = false;
    std::atomic<int> opened = 0;
    std::atomic<bool> rests = false;
    std::atomic<int> taken = 0; ///< blocks
    std::atomic<int> heard = 0; ///< blocks that were not silent

    static void waitWhile(const std::atomic<bool>& hangs)
    {
        while (hangs)
            std::this_thread::sleep_for(1ms);
    }
};

class DeviceSink : public AudioSink
{
public:
    explicit DeviceSink(std::shared_ptr<Device> device) : m_device(std::move(device)) {}

    bool write(std::span<const float> stereo) override
    {
        Device::waitWhile(m_device->hangsOnWriting);
        if (m_device->vanished)
            return false;
        m_device->rests = false;
        ++m_device->taken;
        if (std::ranges::find(stereo, 1.F) != stereo.end())
            ++m_device->heard;
        std::this_thread::sleep_for(1ms);
        return true;
    }
    Seconds latency() override { return Seconds(0.02); }
    void rest() override { m_device->rests = true; }

private:
    std::shared_ptr<Device> m_device;
};

class AudioOutputTest : public testing::Test
{
protected:
    AudioOutputTest() { m_playback.engine->setEnd(std::int64_t{48000} * 3600); }

    ~AudioOutputTest() override
    {
        m_device->hangsOnOpening = false; // the threads that were left behind may go
        m_device->hangsOnWriting = false;
    }

    std::unique_ptr<AudioOutput> makeOutput(OutputPatience patience = kImpatience)
    {
        auto open = [device = m_device](SampleRate) -> std::unique_ptr<AudioSink> {
            ++device->opened;
            Device::waitWhile(device->hangsOnOpening);
            return device->present ? std::make_unique<DeviceSink>(device) : nullptr;
        };
        return std::make_unique<AudioOutput>(
            m_playback, open, [this](OutputState state) { note(state); }, patience);
    }

    void note(OutputState state)
    {
        const std::lock_guard lock(m_mutex);
        m_states.push_back(state);
    }

    int timesSeen(OutputState state)
    {
        const std::lock_guard lock(m_mutex);
        return static_cast<int>(std::ranges::count(m_states, state));
    }

    bool reaches(OutputState state)
    {
        return becomes([&] { return timesSeen(state) > 0; });
    }

    /// Whether the playhead moves on.
    bool transportRuns()
    {
        const auto frame = [&] {
            return m_playback.clock->at(std::chrono::steady_clock::now()).frame;
        };
        m_playback.engine->play();
        const double before = frame();
        return becomes([&] { return frame() > before + 480; });
    }

    std::shared_ptr<Ones> m_source = std::make_shared<Ones>();
    OutputThread::Playback m_playback{std::make_shared<PlaybackEngine>(m_source, kRate),
                                      std::make_shared<PlayheadClock>(kRate), nullptr};
    std::shared_ptr<Device> m_device = std::make_shared<Device>();
    std::mutex m_mutex;
    std::vector<OutputState> m_states;
};

TEST_F(AudioOutputTest, PlaysOnTheDevice)
{
    const auto output = makeOutput();
    EXPECT_TRUE(reaches(OutputState::Playing));
    EXPECT_TRUE(transportRuns());
    EXPECT_TRUE(becomes([&] { return m_device->heard > 3; }));
}

TEST_F(AudioOutputTest, LetsTheDeviceRestWhileNothingIsHeard)
{
    const auto output = makeOutput(kShortSilence);
    const auto rests = [&] { return m_device->rests.load(); };
    EXPECT_TRUE(becomes(rests));
    EXPECT_TRUE(transportRuns());
    EXPECT_TRUE(becomes([&] { return m_device->heard > 10; }));
    EXPECT_FALSE(rests());
    m_playback.engine->pause();
    EXPECT_TRUE(becomes(rests));
}

TEST_F(AudioOutputTest, RestsWithItsDeviceUntilItIsAsked)
{
    const auto output = makeOutput(kShortSilence);
    EXPECT_TRUE(becomes([&] { return m_device->rests.load(); }));
    const int rested = m_source->rested;
    std::this_thread::sleep_for(200ms); // a slow computer looks even less often
    EXPECT_LE(m_source->rested, rested + 2);
    m_playback.engine->seek(4800);
    EXPECT_TRUE(becomes(
        [&] { return m_playback.clock->at(std::chrono::steady_clock::now()).frame == 4800; }));
    EXPECT_TRUE(m_device->rests);
}

TEST_F(AudioOutputTest, KeepsTheDeviceAwakeForAHand)
{
    m_playback.piano = std::make_shared<LivePiano>();
    m_playback.piano->setAwaited(true);
    const auto output = makeOutput(kShortSilence);
    EXPECT_TRUE(becomes([&] { return m_device->taken > 20; }));
    EXPECT_FALSE(m_device->rests);
    m_playback.piano->setAwaited(false);
    EXPECT_TRUE(becomes([&] { return m_device->rests.load(); }));
}

TEST_F(AudioOutputTest, RunsWithoutADevice)
{
    m_device->present = false;
    const auto output = makeOutput();
    EXPECT_TRUE(reaches(OutputState::NoDevice));
    EXPECT_TRUE(transportRuns());
    EXPECT_EQ(m_device->heard, 0);
}

TEST_F(AudioOutputTest, RunsWhileOpeningHangsAndEndsAllTheSame)
{
    m_device->hangsOnOpening = true;
    auto output = makeOutput();
    EXPECT_TRUE(reaches(OutputState::NotAnswering));
    EXPECT_TRUE(transportRuns());
    output.reset(); // must not wait for the opener
    EXPECT_TRUE(m_device->hangsOnOpening);
}

TEST_F(AudioOutputTest, TakesALateAnswer)
{
    m_device->hangsOnOpening = true;
    const auto output = makeOutput();
    EXPECT_TRUE(reaches(OutputState::NotAnswering));
    m_device->hangsOnOpening = false;
    EXPECT_TRUE(reaches(OutputState::Playing));
}

TEST_F(AudioOutputTest, LooksAgainWhenAskedTo)
{
    m_device->present = false;
    const auto output = makeOutput();
    EXPECT_TRUE(reaches(OutputState::NoDevice));
    m_device->present = true;
    output->retry();
    EXPECT_TRUE(reaches(OutputState::Playing));
    EXPECT_EQ(m_device->opened, 2);
}

TEST_F(AudioOutputTest, GoesOnWhenTheDeviceVanishes)
{
    const auto output = makeOutput();
    EXPECT_TRUE(reaches(OutputState::Playing));
    EXPECT_TRUE(transportRuns());
    m_device->vanished = true;
    EXPECT_TRUE(reaches(OutputState::Lost));
    EXPECT_TRUE(transportRuns());
    EXPECT_EQ(m_device->opened, 1) << "it looked again though nobody asked";
}

TEST_F(AudioOutputTest, LeavesADeviceThatTakesNoMoreSound)
{
    const auto output = makeOutput();
    EXPECT_TRUE(reaches(OutputState::Playing));
    EXPECT_TRUE(transportRuns());
    m_device->hangsOnWriting = true;
    EXPECT_TRUE(reaches(OutputState::Lost));
    EXPECT_TRUE(transportRuns());
    // The thread that was left behind must not come back.
    const int heard = m_device->heard;
    m_device->hangsOnWriting = false;
    EXPECT_TRUE(transportRuns());
    EXPECT_LE(m_device->heard, heard + 1);
}

TEST_F(AudioOutputTest, KeepsItsPlaceWhenTheDeviceChanges)
{
    m_device->hangsOnOpening = true;
    const auto output = makeOutput();
    m_playback.engine->seek(480000);
    EXPECT_TRUE(transportRuns());
    m_device->hangsOnOpening = false;
    EXPECT_TRUE(reaches(OutputState::Playing));
    EXPECT_GE(m_playback.clock->at(std::chrono::steady_clock::now()).frame, 480000);
}

} // namespace
} // namespace rollwright
