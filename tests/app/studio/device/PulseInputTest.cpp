#include "app/studio/device/PulseInput.h"

#include <cmath>
#include <csignal>
#include <thread>

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <gmock/gmock.h>

#include "app/studio/device/PulseSink.h"
#include "core/audio/SoundFile.h"
#include "core/capture/Recorder.h"
#include "tests/support/Becomes.h"
#include "tests/support/SoundFiles.h"
#include "tests/support/TemporaryFolder.h"

namespace rollwright {
namespace {

using namespace std::chrono_literals;

constexpr SampleRate kRate{48'000};
constexpr float kLevel = 0.25F;
constexpr double kStep = 2 * 3.14159265358979 * 440 / 48'000;

constexpr std::size_t kStretch = 4800; ///< frames: 44 periods

/// Whether the left side is the tone that is played, and nothing else.
bool isTheTone(std::span<const float> stereo)
{
    double cosine = 0;
    double sine = 0;
    double power = 0;
    for (std::size_t i = 0; i < kStretch; ++i) {
        cosine += stereo[2 * i] * std::cos(kStep * double(i));
        sine += stereo[2 * i] * std::sin(kStep * double(i));
        power += double(stereo[2 * i]) * stereo[2 * i] / kStretch;
    }
    const double amplitude = 2 * std::hypot(cosine, sine) / kStretch;
    return std::abs(amplitude - kLevel) < 0.01 * kLevel &&
           std::abs(power - amplitude * amplitude / 2) < 1e-3 * power;
}

/// A sound server of the test's own, without devices: a microphone stands before its loudspeaker.
class PulseInputTest : public testing::Test
{
protected:
    void SetUp() override
    {
        if (QStandardPaths::findExecutable("pulseaudio").isEmpty() ||
            QStandardPaths::findExecutable("pactl").isEmpty())
            GTEST_SKIP() << "needs pulseaudio and pactl (pulseaudio-utils)";
        qputenv("PULSE_SERVER", "unix:" + m_folder.filePath("socket").toUtf8());
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("HOME", m_folder.path());
        environment.insert("XDG_RUNTIME_DIR", m_folder.path());
        m_server.setProcessEnvironment(environment);
        m_server.start(
            "pulseaudio",
            {"-n", "--exit-idle-time=-1", "--daemonize=no", "--use-pid-file=no", "-L",
             "module-native-protocol-unix auth-anonymous=1 socket=" + m_folder.filePath("socket"),
             "-L", "module-null-sink sink_name=hall rate=48000 channels=2", "-L",
             "module-remap-source source_name=microphone master=hall.monitor"});
        ASSERT_TRUE(m_server.waitForStarted());
        ASSERT_TRUE(becomes([this] { return m_inputs.devices({}).has_value(); }));
    }

    void TearDown() override
    {
        m_playing.request_stop();
        if (m_playing.joinable())
            m_playing.join();
        m_server.kill();
        m_server.waitForFinished();
        qunsetenv("PULSE_SERVER");
    }

    /// A tone on the loudspeaker, until the end of the test.
    void playTone()
    {
        auto sink = openPulseSink(kRate);
        ASSERT_TRUE(sink);
        m_playing = std::jthread([sink = std::move(sink)](const std::stop_token& stop) {
            std::vector<float> block(2 * 480);
            double phase = 0;
            do {
                for (std::size_t i = 0; i < block.size(); i += 2) {
                    block[i] = block[i + 1] = kLevel * static_cast<float>(std::sin(phase));
                    phase += kStep;
                }
            } while (!stop.stop_requested() && sink->write(block));
        });
    }

    void listen()
    {
        m_recorder.emplace([open = m_inputs.open](const std::stop_token& stop) {
            return open("microphone", stop);
        });
        ASSERT_TRUE(becomes([this] { return m_recorder->status().listening; }));
    }

    bool loses()
    {
        return becomes([this] { return m_recorder->status().trouble == InputTrouble::Lost; });
    }

    QTemporaryDir m_folder{"/tmp/rollwright-XXXXXX"}; ///< the name of a socket must be short
    QProcess m_server;
    AudioInputSystem m_inputs = pulseInputs();
    std::optional<Recorder> m_recorder;
    std::jthread m_playing;
};

TEST_F(PulseInputTest, ListsMicrophonesBeforeWhatOutputsPlay)
{
    const auto devices = m_inputs.devices({});
    ASSERT_TRUE(devices);
    ASSERT_EQ(devices->all.size(), 2U);
    EXPECT_EQ(devices->all[0].id, "microphone");
    EXPECT_EQ(devices->all[1].id, "hall.monitor");
    EXPECT_EQ(devices->usual, "microphone");
}

TEST_F(PulseInputTest, RecordsWhatIsPlayed)
{
    const TemporaryFolder folder;
    playTone();
    listen();
    ASSERT_TRUE(becomes([this] { return m_recorder->takePeak() > 0.9F * kLevel; }));
    m_recorder->begin(folder.path(), "Take");
    ASSERT_TRUE(becomes([this] { return m_recorder->status().elapsed > Seconds(2); }));
    const auto take = m_recorder->close();
    ASSERT_TRUE(take);
    EXPECT_EQ(SoundFile::open(take->file).value().rate(), kRate);
    // A busy computer may leave gaps in what is played, but not everywhere.
    const auto stereo = readStereo(take->file);
    bool heard = false;
    for (std::size_t end = 2 * kStretch; !heard && end <= stereo.size(); end += 2 * kStretch)
        heard = isTheTone(std::span(stereo).first(end).last(2 * kStretch));
    EXPECT_TRUE(heard);
}

TEST_F(PulseInputTest, ALoudspeakerThatRestsIsFreeUntilItIsPlayedOn)
{
    const auto streams = [] {
        QProcess list;
        list.start("pactl", {"list", "short", "sink-inputs"});
        list.waitForFinished();
        return list.readAllStandardOutput().count('\n');
    };
    const std::vector<float> block(2 * 480);
    const auto sink = openPulseSink(kRate);
    ASSERT_TRUE(sink);
    EXPECT_EQ(streams(), 1);
    sink->rest();
    EXPECT_TRUE(becomes([&] { return streams() == 0; }));
    sink->rest();
    EXPECT_TRUE(sink->write(block));
    EXPECT_EQ(streams(), 1);
}

TEST_F(PulseInputTest, SaysThatADeviceThatIsUsedWentAway)
{
    listen();
    QProcess::execute("pactl", {"unload-module", "module-remap-source"});
    EXPECT_TRUE(loses());
}

TEST_F(PulseInputTest, SaysThatTheServerWentAwayAndThatThereIsNone)
{
    listen();
    m_server.kill();
    EXPECT_TRUE(loses());
    m_server.waitForFinished();
    EXPECT_EQ(m_inputs.devices({}).error(), InputTrouble::NoServer);
    EXPECT_EQ(m_inputs.open("microphone", {}).error(), InputTrouble::NoServer);
}

TEST_F(PulseInputTest, SaysThatADeviceIsNotThere)
{
    EXPECT_EQ(m_inputs.open("no such", {}).error(), InputTrouble::NoDevice);
}

TEST_F(PulseInputTest, DoesNotHangWithAServerThatHangs)
{
    ::kill(static_cast<pid_t>(m_server.processId()), SIGSTOP);
    EXPECT_EQ(m_inputs.devices({}).error(), InputTrouble::NotAnswering);
    EXPECT_EQ(m_inputs.open("microphone", {}).error(), InputTrouble::NotAnswering);
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(m_inputs.open("microphone", stop.get_token()).error(), InputTrouble::NotAnswering);
    ::kill(static_cast<pid_t>(m_server.processId()), SIGCONT);
}

} // namespace
} // namespace rollwright
