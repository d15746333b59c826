#include "core/playback/Mixer.h"

#include <cmath>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace rollwright {
namespace {

using testing::Each;
using testing::FloatNear;

/// The same two values all the time.
class Constant : public PlaybackSource
{
public:
    Constant(float left, float right) : m_left(left), m_right(right) {}

    void render(std::span<float> stereo, PlaybackPlace place) noexcept override
    {
        for (std::size_t i = 0; i < stereo.size(); i += 2) {
            stereo[i] = m_left;
            stereo[i + 1] = m_right;
        }
        m_contiguous = m_contiguous && place.meets(m_next);
        m_next = place.after(stereo.size() / 2);
    }

    bool contiguous() const { return m_contiguous; }
    PlaybackPlace next() const { return m_next; }

private:
    float m_left;
    float m_right;
    PlaybackPlace m_next;
    bool m_contiguous = true;
};

std::vector<float> rendered(Mixer& mixer, std::size_t frames, PlaybackPlace place = {})
{
    std::vector<float> out(2 * frames);
    mixer.render(out, place);
    return out;
}

MixSettings recordingAlone()
{
    MixSettings settings;
    settings.crossfade = 0;
    return settings;
}

MixSettings notesAlone()
{
    MixSettings settings;
    settings.crossfade = 1;
    return settings;
}

TEST(Mixer, IsSilentWithoutSources)
{
    Mixer mixer;
    EXPECT_THAT(rendered(mixer, 100), Each(0));
}

TEST(Mixer, PassesASourceThatStandsAloneUnchanged)
{
    Mixer mixer;
    mixer.setSource(MixChannel::Recording, std::make_shared<Constant>(0.25F, -0.5F));
    mixer.setSettings(recordingAlone());
    const auto out = rendered(mixer, 1000);
    for (std::size_t i = 0; i < out.size(); i += 2) {
        ASSERT_FLOAT_EQ(out[i], 0.25F);
        ASSERT_FLOAT_EQ(out[i + 1], -0.5F);
    }
}

TEST(Mixer, AddsChannelsAndLimitsTheSum)
{
    Mixer mixer;
    mixer.setSource(MixChannel::Recording, std::make_shared<Constant>(0.9F, 0.1F));
    mixer.setSource(MixChannel::Notes, std::make_shared<Constant>(0.9F, 0.1F));
    mixer.setSettings({});
    const auto out = rendered(mixer, 10);
    EXPECT_GT(out[0], 0.98F);
    EXPECT_LE(out[0], 1);
    EXPECT_NEAR(out[1], 0.1 * std::sqrt(2.0), 1e-6);
}

TEST(Mixer, KeepsPeaksWhenItIsAskedTo)
{
    Mixer mixer(Mixer::Peaks::Kept);
    mixer.setSource(MixChannel::Recording, std::make_shared<Constant>(0.9F, 0.1F));
    mixer.setSource(MixChannel::Notes, std::make_shared<Constant>(0.9F, 0.1F));
    mixer.setSettings({});
    EXPECT_NEAR(rendered(mixer, 10)[0], 0.9 * std::sqrt(2.0), 1e-6);
}

TEST(Mixer, LeavesTheRecordingAloneUpToFullScale)
{
    for (const float sample : {0.81F, 0.95F, 1.F}) {
        Mixer mixer;
        mixer.setSource(MixChannel::Recording, std::make_shared<Constant>(sample, -sample));
        mixer.setSource(MixChannel::Notes, std::make_shared<Constant>(0.5F, 0.5F));
        mixer.setOnTop(std::make_shared<Constant>(0.F, 0.F));
        mixer.setSettings(recordingAlone());
        for (const float heard : rendered(mixer, 1000))
            ASSERT_EQ(std::abs(heard), sample);
        const auto stretched = rendered(mixer, 1000, {1000, 0.5});
        EXPECT_LT(stretched.back(), -0.8F);
        EXPECT_GT(stretched.back(), -sample) << "it may be louder than the recording";
    }
}

TEST(Mixer, BeginsToLimitWithoutAClick)
{
    Mixer mixer;
    mixer.setSource(MixChannel::Recording, std::make_shared<Constant>(1.F, 1.F));
    mixer.setSettings(recordingAlone());
    float before = rendered(mixer, 480).back();
    EXPECT_EQ(before, 1);
    mixer.setOnTop(std::make_shared<Constant>(1e-4F, 1e-4F));
    auto out = rendered(mixer, 480, {480});
    mixer.setOnTop(nullptr);
    const auto more = rendered(mixer, 480, {960});
    out.insert(out.end(), more.begin(), more.end());
    EXPECT_LT(out[2 * 479], 0.96F);
    for (const float sample : out) {
        ASSERT_NEAR(sample, before, 5e-4);
        before = sample;
    }
    EXPECT_NEAR(before, 1, 1e-4);
}

TEST(Mixer, LimitsWithoutAnEdge)
{
    const auto limited = [](float sample) {
        Mixer mixer;
        mixer.setSource(MixChannel::Notes, std::make_shared<Constant>(sample, -sample));
        mixer.setSettings(notesAlone());
        const auto out = rendered(mixer, 1);
        EXPECT_EQ(out[0], -out[1]);
        return out[0];
    };
    EXPECT_FLOAT_EQ(limited(0.8F), 0.8F);
    EXPECT_NEAR(limited(0.81F), 0.81, 1e-4);
    EXPECT_LT(limited(0.95F), limited(1));
    EXPECT_LT(limited(1), limited(1.1F));
    EXPECT_LE(limited(9), 1);
}

TEST(Mixer, PutsRecordingLeftAndNotesRight)
{
    Mixer mixer;
    mixer.setSource(MixChannel::Recording, std::make_shared<Constant>(0.2F, 0.4F));
    mixer.setSource(MixChannel::Notes, std::make_shared<Constant>(-0.6F, -0.2F));
    MixSettings settings;
    settings.split = true;
    mixer.setSettings(settings);
    const auto out = rendered(mixer, 4);
    EXPECT_NEAR(out[0], 0.3, 1e-6);
    EXPECT_NEAR(out[1], -0.4, 1e-6);
}

TEST(Mixer, SpreadsAChangeOfLevelSoThatItDoesNotClick)
{
    Mixer mixer;
    mixer.setSource(MixChannel::Recording, std::make_shared<Constant>(0.8F, 0.8F));
    mixer.setSettings(recordingAlone());
    float before = rendered(mixer, 480).back();
    MixSettings muted = recordingAlone();
    muted[MixChannel::Recording].mute = true;
    mixer.setSettings(muted);
    const auto out = rendered(mixer, 480, {480});
    for (std::size_t i = 1; i < out.size(); i += 2) {
        ASSERT_LT(std::abs(out[i] - before), 0.01);
        before = out[i];
    }
    EXPECT_NEAR(out.back(), 0, 1e-5);
    EXPECT_THAT(rendered(mixer, 480, {960}), Each(FloatNear(0, 1e-5F)));
}

TEST(Mixer, FadesFromOneSourceToTheNext)
{
    Mixer mixer;
    mixer.setSource(MixChannel::Recording, std::make_shared<Constant>(0.5F, 0.5F));
    mixer.setSettings(recordingAlone());
    float before = rendered(mixer, 480).back();
    mixer.setSource(MixChannel::Recording, std::make_shared<Constant>(-0.5F, -0.5F));
    const auto out = rendered(mixer, 2 * 512, {480});
    for (std::size_t i = 1; i < out.size(); i += 2) {
        ASSERT_LT(std::abs(out[i] - before), 0.005);
        before = out[i];
    }
    EXPECT_NEAR(out.back(), -0.5, 1e-5);
}

TEST(Mixer, GivesUpASourceThatWasReplaced)
{
    Mixer mixer;
    const auto first = std::make_shared<Constant>(0.5F, 0.5F);
    mixer.setSource(MixChannel::Notes, first);
    mixer.setOnTop(first);
    rendered(mixer, 480);
    mixer.setSource(MixChannel::Notes, std::make_shared<Constant>(0.F, 0.F));
    mixer.setOnTop(nullptr);
    rendered(mixer, 960, {480});
    mixer.tidy();
    EXPECT_EQ(first.use_count(), 1);
}

TEST(Mixer, LetsASilentChannelPlayOn)
{
    Mixer mixer;
    const auto source = std::make_shared<Constant>(0.5F, 0.5F);
    mixer.setSource(MixChannel::Recording, source);
    MixSettings settings;
    settings[MixChannel::Recording].mute = true;
    mixer.setSettings(settings);
    rendered(mixer, 1300);
    EXPECT_TRUE(source->contiguous());
    EXPECT_EQ(source->next().frame, 1300);
}

TEST(Mixer, WhatIsOnTopIsHeardWhateverTheLevels)
{
    Mixer mixer;
    mixer.setSource(MixChannel::Recording, std::make_shared<Constant>(0.2F, 0.2F));
    mixer.setOnTop(std::make_shared<Constant>(0.25F, 0.5F));
    MixSettings settings;
    settings[MixChannel::Notes].solo = true;
    mixer.setSettings(settings);
    const auto out = rendered(mixer, 1000);
    EXPECT_FLOAT_EQ(out[1998], 0.25F);
    EXPECT_FLOAT_EQ(out[1999], 0.5F);
    mixer.setOnTop(nullptr);
    EXPECT_THAT(rendered(mixer, 100), Each(0.F));
}

TEST(Mixer, HandsTheSpeedOn)
{
    Mixer mixer;
    const auto source = std::make_shared<Constant>(0.5F, 0.5F);
    mixer.setSource(MixChannel::Recording, source);
    rendered(mixer, 1300, {0, 1.5});
    EXPECT_EQ(source->next().frame, 1950);
    EXPECT_EQ(source->next().speed, 1.5);
}

} // namespace
} // namespace rollwright
