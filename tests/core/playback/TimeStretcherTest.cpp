#include "core/playback/TimeStretcher.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <numbers>
#include <vector>

#include <gtest/gtest.h>

namespace rollwright {
namespace {

constexpr SampleRate kRate{48000};
constexpr double kTurn = 2 * std::numbers::pi / kRate.hertz;

class Sine : public PlaybackSource
{
public:
    explicit Sine(double hertz) : m_step(kTurn * hertz) {}

    void render(std::span<float> stereo, PlaybackPlace place) noexcept override
    {
        for (std::size_t i = 0; i < stereo.size(); ++i)
            stereo[i] = static_cast<float>(0.5 * std::sin(m_step * place.after(i / 2).frame));
    }

private:
    double m_step;
};

/// A string that is struck at half of every second: four partials that decay.
class Strikes : public PlaybackSource
{
public:
    explicit Strikes(double hertz) : m_hertz(hertz) {}

    void render(std::span<float> stereo, PlaybackPlace place) noexcept override
    {
        for (std::size_t i = 0; i < stereo.size(); ++i)
            stereo[i] = static_cast<float>(at(std::llround(place.after(i / 2).frame)));
    }

private:
    double at(std::int64_t frame) const
    {
        const std::int64_t since = frame % kRate.hertz - kRate.hertz / 2;
        if (frame < 0 || since < 0)
            return 0;
        const double time = static_cast<double>(since) / kRate.hertz;
        double sum = 0;
        for (int partial = 1; partial <= 4; ++partial)
            sum += std::sin(kTurn * m_hertz * partial * static_cast<double>(since)) / partial;
        return 0.2 * std::exp(-8 * time) * std::min(1.0, time / 0.002) * sum;
    }

    double m_hertz;
};

/// The left side of the first `frames` from `first` on.
std::vector<float> stretched(std::shared_ptr<PlaybackSource> source, double first, double speed,
                             std::size_t frames)
{
    TimeStretcher stretcher(std::move(source), kRate);
    std::vector<float> left;
    std::vector<float> stereo(2 * 480);
    while (left.size() < frames) {
        stretcher.render(stereo, PlaybackPlace{first, speed}.after(left.size()));
        for (std::size_t i = 0; i < stereo.size(); i += 2)
            left.push_back(stereo[i]);
    }
    return left;
}

double levelAt(const std::vector<float>& samples, std::size_t centre)
{
    double sum = 0;
    for (std::size_t i = centre - 24; i < centre + 24; ++i)
        sum += samples[i] * samples[i];
    return std::sqrt(sum);
}

class TimeStretcherTest : public testing::TestWithParam<double>
{
};

TEST_P(TimeStretcherTest, KeepsThePitch)
{
    for (const double hertz : {55.0, 440.0, 3520.0}) {
        const auto samples = stretched(std::make_shared<Sine>(hertz), 0, GetParam(), 2 * 48000);
        double first = 0;
        double last = 0;
        int periods = -1;
        for (std::size_t i = 24000; i + 1 < samples.size(); ++i) {
            if (samples[i] > 0 || samples[i + 1] <= 0)
                continue;
            last = static_cast<double>(i) + samples[i] / (samples[i] - samples[i + 1]);
            if (++periods == 0)
                first = last;
        }
        const double cents = 1200 * std::log2(periods / (last - first) * kRate.hertz / hertz);
        EXPECT_NEAR(cents, 0, 5) << hertz;
    }
}

TEST_P(TimeStretcherTest, PutsOnsetsInTheirPlace)
{
    const double speed = GetParam();
    for (const double hertz : {55.0, 220.0, 880.0}) {
        constexpr std::int64_t kFirst = 10007;
        const auto samples = stretched(std::make_shared<Strikes>(hertz), kFirst, speed,
                                       static_cast<std::size_t>(3 * 48000 / speed));
        for (const double second : {0.5, 1.5, 2.5}) {
            const double place = (second * kRate.hertz - kFirst) / speed;
            const auto from = static_cast<std::size_t>(place) - 2400;
            double peak = 0;
            for (std::size_t i = from; i < from + 4800; i += 12)
                peak = std::max(peak, levelAt(samples, i));
            std::size_t onset = from;
            while (levelAt(samples, onset) < 0.5 * peak)
                onset += 12;
            EXPECT_NEAR((static_cast<double>(onset) - place) / kRate.hertz, 0, 0.01)
                << hertz << " Hz, " << second << " s";
        }
    }
}

TEST_P(TimeStretcherTest, IsThereFromTheFirstFrameOn)
{
    const auto samples = stretched(std::make_shared<Sine>(440), 100000, GetParam(), 9600);
    const double steady = levelAt(samples, 9000);
    for (std::size_t i = 100; i < 9000; i += 100)
        EXPECT_NEAR(levelAt(samples, i), steady, 0.2 * steady) << i;
}

TEST_P(TimeStretcherTest, ForgetsWhatItPlayedBefore)
{
    TimeStretcher stretcher(std::make_shared<Strikes>(220), kRate);
    std::vector<float> first(9600);
    stretcher.render(first, {20000, GetParam()});
    std::vector<float> between(9600);
    stretcher.render(between, {70000, 1.5});
    std::vector<float> again(9600);
    stretcher.render(again, {20000, GetParam()});
    for (std::size_t i = 0; i < first.size(); ++i)
        ASSERT_NEAR(again[i], first[i], 1e-4) << i;
}

TEST(TimeStretcher, LeavesTheSourceUntouchedAtItsOwnSpeed)
{
    Strikes strikes(220);
    TimeStretcher stretcher(std::make_shared<Strikes>(220), kRate);
    std::vector<float> expected(9600);
    strikes.render(expected, {23000});
    std::vector<float> heard(9600);
    stretcher.render(heard, {0, 0.5});
    stretcher.render(heard, {23000});
    EXPECT_EQ(heard, expected);
}

/// It is limited where it is mixed, softly.
TEST(TimeStretcher, DoesNotCutPeaksOff)
{
    class Loud : public PlaybackSource
    {
    public:
        void render(std::span<float> stereo, PlaybackPlace place) noexcept override
        {
            m_sine.render(stereo, place);
            for (float& sample : stereo)
                sample *= 3;
        }

    private:
        Sine m_sine{440};
    };
    const auto samples = stretched(std::make_shared<Loud>(), 0, 0.8, 9600);
    EXPECT_GT(*std::ranges::max_element(samples), 1.3F);
    EXPECT_LT(*std::ranges::min_element(samples), -1.3F);
}

INSTANTIATE_TEST_SUITE_P(Speeds, TimeStretcherTest, testing::Values(0.25, 0.5, 0.8, 1.25, 2.0));

} // namespace
} // namespace rollwright
