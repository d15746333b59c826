#include "core/transcription/LiveTranscriber.h"

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

namespace rollwright {
namespace {

constexpr SampleRate kRate{1000};
constexpr int kFramesPerSecond = 50;
constexpr Seconds kLength{0.3}; ///< of a note
constexpr Seconds kEvery{0.37};
constexpr Seconds kStep{0.5};

/// Hears a note wherever a sample is above 0, on the key that it says, and where it is below a key
/// that is held; each time a little earlier or later, as real networks do.
class PulseModel : public TranscriptionModel
{
public:
    PulseModel() { m_info.rate = kRate; }

    const ModelInfo& info() const override { return m_info; }

    Result<Posteriors> infer(AudioView audio, JobControl&, const SegmentSink&) override
    {
        if (std::exchange(broken, false))
            return failure(ErrorCode::ModelDamaged, "pulse");
        heard.push_back(audio.duration());
        const double jitter = heard.size() % 2 == 0 ? 0.008 : -0.008;
        const int frames = static_cast<int>(audio.duration().count() * kFramesPerSecond);
        Posteriors posteriors{{Seconds(1.0 / kFramesPerSecond), Seconds(jitter), frames},
                              Posteriorgram(frames),
                              Posteriorgram(frames),
                              {},
                              {}};
        for (std::size_t i = 0; i < audio.samples.size(); ++i) {
            const int first = static_cast<int>(i) * kFramesPerSecond / kRate.hertz;
            if (audio.samples[i] == 0 || first >= frames)
                continue;
            const int key = static_cast<int>(std::abs(audio.samples[i]));
            posteriors.frame.at(first, key) = 0.9F;
            if (audio.samples[i] < 0)
                continue;
            posteriors.onset.at(first, key) = 0.9F;
            const int end = first + static_cast<int>(kLength.count() * kFramesPerSecond);
            for (int frame = first; frame < std::min(end, frames); ++frame)
                posteriors.frame.at(frame, key) = 0.9F;
        }
        if (startled) {
            posteriors.onset.at(10, kKeyCount - 1) = 0.9F;
            posteriors.frame.at(10, kKeyCount - 1) = 0.9F;
        }
        return posteriors;
    }

    bool broken = false;        ///< the next time
    bool startled = false;      ///< hears a note that is none where the sound begins
    std::vector<Seconds> heard; ///< how much each time

private:
    ModelInfo m_info{};
};

class LiveTranscriberTest : public testing::Test
{
protected:
    static std::vector<float> performance(Seconds length)
    {
        std::vector<float> samples(static_cast<std::size_t>(length.count() * kRate.hertz));
        for (int note = 0; (note + 1) * kEvery < length; ++note)
            samples[static_cast<std::size_t>(onset(note).count() * kRate.hertz)] = float(key(note));
        return samples;
    }

    static Seconds onset(int note) { return (note + 0.5) * kEvery; }
    static int key(int note) { return 20 + note % 7; }

    /// Of the first `end` of the performance, what is wanted, or from `from` on.
    Result<LiveHearing> hear(Seconds end, std::optional<Seconds> from = std::nullopt)
    {
        const Seconds begin = from.value_or(m_live.wanted());
        const auto first = static_cast<std::ptrdiff_t>(std::llround(begin.count() * kRate.hertz));
        const auto last = static_cast<std::ptrdiff_t>(std::llround(end.count() * kRate.hertz));
        const std::vector<float> piece(m_samples.begin() + first, m_samples.begin() + last);
        JobControl control;
        return m_live.hear({piece, kRate}, begin, control);
    }

    LiveHearing hearFrom(Seconds begin, Seconds end)
    {
        LiveHearing last;
        for (Seconds now = begin; now <= end; now += kStep)
            last = hear(now).value();
        return last;
    }

    static void expectNotes(const LiveHearing& hearing, int count)
    {
        ASSERT_EQ(hearing.notes->size(), static_cast<std::size_t>(count));
        for (int note = 0; note < count; ++note) {
            const Note& heard = (*hearing.notes)[static_cast<std::size_t>(note)];
            EXPECT_NEAR(heard.onset.count(), onset(note).count(), 0.03);
            EXPECT_NEAR(heard.duration().count(), kLength.count(), 0.03) << note;
            EXPECT_EQ(heard.pitch, Pitch::ofKey(key(note)));
        }
    }

    PulseModel m_model;
    LiveTranscriber m_live{m_model};
    std::vector<float> m_samples = performance(Seconds(60));
};

TEST_F(LiveTranscriberTest, HearsEveryNoteOnceHoweverOftenItHearsIt)
{
    const LiveHearing hearing = hearFrom(Seconds(1), Seconds(59));
    EXPECT_EQ(hearing.end, Seconds(59));
    expectNotes(hearing, static_cast<int>(Seconds(59) / kEvery));
}

TEST_F(LiveTranscriberTest, ANoteGrowsWhileItSounds)
{
    const Seconds cut = onset(4) + kLength / 2;
    EXPECT_LT(hear(cut)->notes->back().duration(), 0.6 * kLength);
    expectNotes(*hear(onset(5)), 5);
}

TEST_F(LiveTranscriberTest, ANoteThatIsHeldGrowsToItsEnd)
{
    const auto hold = [this](int begin, int end) { // seconds
        std::fill(m_samples.begin() + begin * kRate.hertz, m_samples.begin() + end * kRate.hertz,
                  -30.0F);
        m_samples[static_cast<std::size_t>(begin * kRate.hertz)] = 30;
    };
    std::ranges::fill(m_samples, 0);
    hold(5, 25);
    hold(25, 45);
    EXPECT_NEAR(hearFrom(Seconds(1), Seconds(20)).notes->back().offset.count(), 20, 0.5);
    const LiveHearing hearing = hearFrom(Seconds(20.5), Seconds(59));
    ASSERT_EQ(hearing.notes->size(), 2U);
    for (const Note& note : *hearing.notes)
        EXPECT_NEAR(note.duration().count(), 20, 0.1);
}

TEST_F(LiveTranscriberTest, WhatItHearsWithoutWhatWasBeforeDoesNotCount)
{
    hearFrom(Seconds(1), Seconds(20));
    m_model.startled = true;
    expectNotes(hearFrom(Seconds(20.5), Seconds(59)), static_cast<int>(Seconds(59) / kEvery));
}

TEST_F(LiveTranscriberTest, HearsTheSameSoundForSomeSecondsOnly)
{
    hearFrom(Seconds(1), Seconds(59));
    EXPECT_LT(std::ranges::max(m_model.heard), Seconds(15));
    EXPECT_GT(m_live.wanted(), Seconds(45));
    EXPECT_LT(m_live.wanted(), Seconds(54)) << "a network needs to know what was before";
}

TEST_F(LiveTranscriberTest, PosteriorsFollowEachOtherAndStay)
{
    const LiveHearing before = hearFrom(Seconds(1), Seconds(30));
    const LiveHearing after = hearFrom(Seconds(30.5), Seconds(59));
    ASSERT_GT(before.posteriors.size(), 3U);
    for (std::size_t i = 0; i + 1 < before.posteriors.size(); ++i)
        EXPECT_EQ(after.posteriors[i], before.posteriors[i]);
    Seconds end{0};
    for (const auto& part : after.posteriors) {
        EXPECT_NEAR(part->grid.timeOf(0).count(), end.count(), 0.03);
        end = part->grid.timeOf(part->grid.frames);
    }
    EXPECT_NEAR(end.count(), 59, 0.03);
}

TEST_F(LiveTranscriberTest, GoesOnAfterSoundThatWasLost)
{
    hearFrom(Seconds(1), Seconds(20));
    const LiveHearing hearing = *hear(Seconds(45), Seconds(40));
    const auto in = [&](Seconds from, Seconds to) {
        return std::ranges::count_if(*hearing.notes, [&](const Note& note) {
            return note.onset >= from && note.onset < to;
        });
    };
    EXPECT_NEAR(double(in(Seconds(0), Seconds(20))), Seconds(20) / kEvery, 1);
    EXPECT_EQ(in(Seconds(20.1), Seconds(40)), 0);
    EXPECT_NEAR(double(in(Seconds(41), Seconds(45))), Seconds(4) / kEvery, 1);
    EXPECT_NEAR(hearing.posteriors.back()->grid.timeOf(0).count(), 40, 0.03);
}

TEST_F(LiveTranscriberTest, AFailureChangesNothing)
{
    hearFrom(Seconds(1), Seconds(20));
    m_model.broken = true;
    EXPECT_EQ(hear(Seconds(21)).error().code, ErrorCode::ModelDamaged);
    expectNotes(*hear(Seconds(22)), static_cast<int>(Seconds(22) / kEvery));
}

} // namespace
} // namespace rollwright
