#include "core/playback/AudioSource.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/playback/Mixer.h"
#include "core/playback/PlaybackEngine.h"
#include "core/playback/TimeStretcher.h"

namespace rollwright {
namespace {

using testing::Each;
using testing::ElementsAre;

/// Frame i is (i + 1) / 32768 on the left and minus that on the right.
std::shared_ptr<const StereoAudio> ramp(int frames)
{
    StereoAudio audio{{}, {48000}};
    for (int i = 1; i <= frames; ++i) {
        audio.samples.push_back(static_cast<std::int16_t>(i));
        audio.samples.push_back(static_cast<std::int16_t>(-i));
    }
    return std::make_shared<const StereoAudio>(std::move(audio));
}

std::vector<float> rendered(AudioSource& source, double first, std::size_t frames)
{
    std::vector<float> out(2 * frames, 9.F);
    source.render(out, {first});
    for (float& sample : out)
        sample *= 32768;
    return out;
}

TEST(AudioSource, IsSilentWithoutARecording)
{
    AudioSource source;
    EXPECT_THAT(rendered(source, 0, 3), Each(0));
}

TEST(AudioSource, GivesTheFramesThatWereAskedFor)
{
    AudioSource source;
    source.setAudio(ramp(5));
    EXPECT_THAT(rendered(source, 2, 2), ElementsAre(3, -3, 4, -4));
}

TEST(AudioSource, IsSilentBeforeTheBeginningAndAfterTheEnd)
{
    AudioSource source;
    source.setAudio(ramp(2));
    EXPECT_THAT(rendered(source, -1, 4), ElementsAre(0, 0, 1, -1, 2, -2, 0, 0));
    EXPECT_THAT(rendered(source, 100, 2), Each(0));
}

TEST(AudioSource, ForgetsTheRecording)
{
    AudioSource source;
    source.setAudio(ramp(2));
    rendered(source, 0, 2);
    source.setAudio(nullptr);
    EXPECT_THAT(rendered(source, 0, 2), Each(0));
}

TEST(AudioSource, GoesOnWithWhatIsHeardToItsEnd)
{
    AudioSource source;
    source.setAudio(ramp(9));
    rendered(source, 0, 2);
    source.setAudio(nullptr);
    EXPECT_THAT(rendered(source, 2, 2), ElementsAre(3, -3, 4, -4));
    source.rest();
    EXPECT_THAT(rendered(source, 4, 2), Each(0));
}

TEST(AudioSource, FadesARecordingInThatComesWhileItPlays)
{
    AudioSource source;
    rendered(source, 0, 2);
    source.setAudio(ramp(300));
    const auto heard = rendered(source, 2, 200);
    EXPECT_EQ(heard.front(), 0);
    EXPECT_NEAR(heard[2 * 72], 0.5 * (2 + 72 + 1), 1e-3);
    for (std::size_t i = 144; i < 200; ++i)
        ASSERT_EQ(heard[2 * i], static_cast<float>(i + 3));
    source.setAudio(ramp(300)); // at a jump it is there at once
    EXPECT_THAT(rendered(source, 5, 1), ElementsAre(6, -6));
}

TEST(AudioSource, GivesARecordingUpWhileTheTransportRests)
{
    const auto source = std::make_shared<AudioSource>();
    const auto mixer = std::make_shared<Mixer>();
    mixer->setSource(MixChannel::Recording,
                     std::make_shared<TimeStretcher>(source, SampleRate{48000}));
    PlaybackEngine engine(mixer, {48000});
    std::vector<float> block(64);
    const auto recording = ramp(5);
    source->setAudio(recording);
    engine.render(block);
    EXPECT_EQ(recording.use_count(), 2);
    source->setAudio(nullptr);
    engine.render(block);
    source->tidy();
    EXPECT_EQ(recording.use_count(), 1);
}

} // namespace
} // namespace rollwright
