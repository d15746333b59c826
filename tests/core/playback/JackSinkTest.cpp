#include "core/playback/JackSink.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <cmath>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string>
#include <thread>

#include <fcntl.h>
#include <gtest/gtest.h>
#include <spawn.h>
#include <sys/file.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/audio/SampleRing.h"
#include "core/playback/JackClient.h"
#include "tests/support/Becomes.h"

namespace rollwright {
namespace {

constexpr SampleRate kRate{48'000};
constexpr std::size_t kBlock = 480; ///< frames

/// A JACK server of the test's own, without a sound card, that openJackClient() finds. It waits for
/// its clients (-S), so that a busy computer loses nothing.
///
/// One at a time on this computer, as servers that start together disturb each other, and always
/// of the same name, as JACK keeps the place of one that was killed, of eight, until it comes back.
class JackServer
{
public:
    explicit JackServer(int hertz)
        : m_lock(open((std::filesystem::temp_directory_path() / kName).c_str(),
                      O_CREAT | O_RDWR | O_CLOEXEC, 0600))
    {
        flock(m_lock, LOCK_EX);
        setenv("JACK_DEFAULT_SERVER", kName, 1);
        const std::string rate = std::to_string(hertz);
        std::array<const char*, 14> arguments{
            "jackd", "--no-realtime", "-S", "-t",         "20000", "-n",  kName,
            "-d",    "dummy",         "-r", rate.c_str(), "-p",    "256", nullptr};
        posix_spawn_file_actions_t quiet;
        posix_spawn_file_actions_init(&quiet);
        posix_spawn_file_actions_addopen(&quiet, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
        posix_spawn_file_actions_addopen(&quiet, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
        if (posix_spawnp(&m_process, "jackd", &quiet, nullptr,
                         const_cast<char* const*>(arguments.data()), environ) != 0)
            m_process = 0;
        posix_spawn_file_actions_destroy(&quiet);
    }
    ~JackServer()
    {
        end(SIGTERM);
        unsetenv("JACK_DEFAULT_SERVER");
        close(m_lock);
    }
    JackServer(const JackServer&) = delete;
    JackServer& operator=(const JackServer&) = delete;

    bool installed() const { return m_process != 0; }

    bool answers() const
    {
        return becomes([] { return openJackClient("Anybody?") != nullptr; });
    }

    void end(int signal)
    {
        if (m_process != 0) {
            kill(m_process, signal);
            waitpid(m_process, nullptr, 0);
        }
        m_process = 0;
    }

private:
    static constexpr const char* kName = "rollwright-test";

    int m_lock; ///< a file
    pid_t m_process = 0;
};

/// Hears the two ports of the sink, with the number of each frame.
class Listener
{
public:
    Listener() : m_client(openJackClient("Listener"))
    {
        for (std::size_t i = 0; i < 2; ++i)
            m_ports[i] = jack_port_register(m_client.get(), i == 0 ? "left" : "right",
                                            JACK_DEFAULT_AUDIO_TYPE, JackPortIsInput, 0);
        const auto listen = [](jack_nframes_t frames, void* self) {
            static_cast<Listener*>(self)->listen(frames);
            return 0;
        };
        jack_set_process_callback(m_client.get(), listen, this);
        jack_activate(m_client.get());
        for (const std::string side : {"left", "right"})
            EXPECT_EQ(jack_connect(m_client.get(), ("Rollwright Audio:" + side).c_str(),
                                   ("Listener:" + side).c_str()),
                      0);
    }

    /// What JACK says of the card: frames from the beginning of a period until its first one is
    /// heard.
    double latencyOfTheCard()
    {
        jack_latency_range_t range{};
        jack_port_get_latency_range(jack_port_by_name(m_client.get(), "system:playback_1"),
                                    JackPlaybackLatency, &range);
        return range.max;
    }

    /// The frame that JACK has come to, within the last period that it began: it may be late.
    jack_nframes_t frame()
    {
        return m_period + std::min(jack_frames_since_cycle_start(m_client.get()),
                                   jack_get_buffer_size(m_client.get()));
    }

    double rate() { return jack_get_sample_rate(m_client.get()); }

    /// Sound that is not silence, left and right in turn.
    std::vector<float> hear(std::size_t frames)
    {
        EXPECT_TRUE(becomes([&] { return m_heard.pushed() >= 2 * frames; }));
        std::vector<float> stereo(2 * frames);
        m_heard.pop(stereo);
        return stereo;
    }

    /// The first frame that was no silence, counted as JACK does; 0: not yet.
    jack_nframes_t firstSound() const { return m_firstSound; }

private:
    /// The server calls one client after the other, which ThreadSanitizer cannot know.
    [[gnu::no_sanitize_thread]] void listen(jack_nframes_t frames) noexcept
    {
        m_period = jack_last_frame_time(m_client.get());
        const auto* left = static_cast<float*>(jack_port_get_buffer(m_ports[0], frames));
        const auto* right = static_cast<float*>(jack_port_get_buffer(m_ports[1], frames));
        for (jack_nframes_t i = 0; i < frames; ++i) {
            if (left[i] == 0 && right[i] == 0)
                continue;
            if (m_firstSound == 0 && std::abs(left[i]) > kAudible)
                m_firstSound = m_period + i;
            m_heard.push(std::array{left[i], right[i]});
        }
    }

    static constexpr float kAudible = 0.1F; ///< a resampler rings softly before a click

    SampleRing m_heard{2 * 200'000};
    std::atomic<jack_nframes_t> m_period = 0; ///< its first frame
    std::atomic<jack_nframes_t> m_firstSound = 0;
    std::array<jack_port_t*, 2> m_ports{};
    JackClient m_client; ///< last, as it calls back
};

class JackSinkTest : public testing::Test
{
protected:
    void start(int hertz)
    {
        m_sink.reset(); // goes before the server
        m_server.reset();
        m_server.emplace(hertz);
        if (!m_server->installed())
            GTEST_SKIP() << "needs jackd (jackd2)";
        ASSERT_TRUE(m_server->answers());
        m_sink = openJackSink(kRate);
        ASSERT_TRUE(m_sink);
    }

    /// Writes `frame(n)` for n = 0, 1, ... until there are `frames`; left, and negated, right.
    template <typename Wave>
    void write(std::size_t frames, Wave wave)
    {
        std::vector<float> block(2 * kBlock);
        for (std::size_t n = 0; n < frames;) {
            for (std::size_t i = 0; i < kBlock; ++i, ++n) {
                block[2 * i] = wave(n);
                block[2 * i + 1] = -block[2 * i];
            }
            ASSERT_TRUE(m_sink->write(block));
        }
    }

    /// At which the last one that was written is to be heard.
    double frameHeardLast(Listener& listener)
    {
        while (true) {
            const jack_nframes_t before = listener.frame();
            const Seconds latency = m_sink->latency();
            if (const jack_nframes_t now = listener.frame(); now - before < kBlock / 10)
                return now + latency.count() * listener.rate();
        }
    }

    std::optional<JackServer> m_server;
    std::unique_ptr<AudioSink> m_sink; ///< goes before the server
};

TEST_F(JackSinkTest, PlaysEveryFrameOnceAndInOrder)
{
    ASSERT_NO_FATAL_FAILURE(start(48'000));
    if (IsSkipped())
        return;
    Listener listener;
    constexpr float kSteps = 1 << 20;
    write(100 * kBlock, [](std::size_t n) { return static_cast<float>(n + 1) / kSteps; });
    write(8 * kBlock, [](std::size_t) { return 0.F; }); // pushes the last frames out
    const auto heard = listener.hear(100 * kBlock);
    for (std::size_t n = 0; n < 100 * kBlock; ++n) {
        ASSERT_EQ(heard[2 * n], static_cast<float>(n + 1) / kSteps);
        ASSERT_EQ(heard[2 * n + 1], -heard[2 * n]);
    }
}

TEST_F(JackSinkTest, PlaysAtThePitchThatItHasWhateverTheServersRateIs)
{
    ASSERT_NO_FATAL_FAILURE(start(44'100));
    if (IsSkipped())
        return;
    Listener listener;
    ASSERT_EQ(listener.rate(), 44'100);
    constexpr double kHertz = 1000;
    write(100 * kBlock, [](std::size_t n) {
        return 0.5F * static_cast<float>(std::sin(2 * M_PI * kHertz * double(n) / kRate.hertz));
    });
    constexpr std::size_t kFrames = 44'100 / 2;
    const auto heard = listener.hear(4410 + kFrames);
    double cosine = 0;
    double sine = 0;
    for (std::size_t n = 0; n < kFrames; ++n) {
        const double phase = 2 * M_PI * kHertz * double(n) / 44'100;
        cosine += heard[2 * (4410 + n)] * std::cos(phase);
        sine += heard[2 * (4410 + n)] * std::sin(phase);
    }
    EXPECT_NEAR(2 * std::hypot(cosine, sine) / kFrames, 0.5, 0.01);
}

TEST_F(JackSinkTest, KnowsWhenWhatWasWrittenIsHeard)
{
    for (const int hertz : {48'000, 44'100}) {
        ASSERT_NO_FATAL_FAILURE(start(hertz));
        if (IsSkipped())
            return;
        // The median of five, as this thread may be held up until all is played.
        std::array<double, 5> deviations{};
        for (double& deviation : deviations) {
            Listener listener;
            write(20 * kBlock, [](std::size_t) { return 0.F; });
            write(kBlock, [](std::size_t n) { return n + 1 == kBlock ? 1.F : 0.F; });
            const double expected = frameHeardLast(listener);
            write(20 * kBlock, [](std::size_t) { return 0.F; });
            ASSERT_TRUE(becomes([&] { return listener.firstSound() != 0; }));
            deviation = listener.firstSound() + listener.latencyOfTheCard() - expected;
        }
        std::ranges::sort(deviations);
        EXPECT_NEAR(deviations[2], 0, double(kBlock)) << hertz;
    }
}

TEST_F(JackSinkTest, EndsWhenTheServerGoesAway)
{
    ASSERT_NO_FATAL_FAILURE(start(48'000));
    if (IsSkipped())
        return;
    std::vector<float> silence(2 * kBlock);
    std::thread killer([this] {
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
        m_server->end(SIGKILL);
    });
    while (m_sink->write(silence)) {
    }
    killer.join();
    EXPECT_FALSE(m_sink->write(silence));
}

TEST(JackSink, IsNoneWithoutAServer)
{
    setenv("JACK_DEFAULT_SERVER", "rollwright-nobody", 1);
    EXPECT_EQ(openJackSink(kRate), nullptr);
    unsetenv("JACK_DEFAULT_SERVER");
}

} // namespace
} // namespace rollwright
