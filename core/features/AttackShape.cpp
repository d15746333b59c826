#include "core/features/AttackShape.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstdint>
#include <functional>
#include <numeric>
#include <span>
#include <tuple>
#include <vector>

#include "core/features/Stft.h"

namespace rollwright {

namespace {

constexpr Seconds kHop{0.004};
constexpr int kHopsInWindow = 4;
constexpr std::array<double, 7> kEdges{60, 250, 500, 1000, 2000, 4000, 7500}; ///< of bands, hertz
constexpr std::size_t kBands = kEdges.size() - 1;
constexpr double kFloor = 1e-4; ///< of a band's energy, beside the mean sample's times the window

// In hops from where the steepest rise begins.
constexpr int kSteepestEnd = 5;
constexpr int kRestBegin = -8;
constexpr int kRestEnd = -3;
constexpr int kRiseEnd = 45;
constexpr std::array kPlaces{-1, 1, 3, 5, 9, 13, 21, 29};
constexpr int kApart = 12; ///< no other rise within so many to either side is as steep

constexpr double kRisesPerSecond = 2;
constexpr std::size_t kLeastRises = 10;
constexpr double kLeastRise = 3; ///< decibels, in the steepest 20 ms

using Levels = std::array<double, kBands>; ///< decibels

double meanSquare(std::span<const float> samples)
{
    const double sum = std::inner_product(samples.begin(), samples.end(), samples.begin(), 0.0);
    return sum / static_cast<double>(samples.size());
}

std::vector<Levels> levelsOf(AudioView audio)
{
    const int hop = static_cast<int>(kHop.count() * audio.rate.hertz);
    const int window = kHopsInWindow * hop;
    const double floor = kFloor * meanSquare(audio.samples) * window;
    Stft stft(window);
    std::vector<float> power(static_cast<std::size_t>(stft.bins()));
    std::vector<Levels> levels(audio.samples.size() / static_cast<std::size_t>(hop));
    const auto bin = [&](double hertz) {
        return power.begin() + std::lround(std::ceil(hertz * window / audio.rate.hertz));
    };
    for (std::size_t frame = 0; frame < levels.size(); ++frame) {
        stft.power(audio.samples, static_cast<std::int64_t>(frame) * hop, Padding::Zero, power);
        for (std::size_t band = 0; band < kBands; ++band)
            levels[frame][band] =
                10 * std::log10(std::accumulate(bin(kEdges[band]), bin(kEdges[band + 1]), floor));
    }
    return levels;
}

/// By how much the bands rise from each frame on in the steepest rise's length, on average; bands
/// that fall count as level.
std::vector<double> steepnessOf(std::span<const Levels> levels)
{
    std::vector<double> steepness(levels.size());
    for (std::size_t frame = 0; frame + kSteepestEnd < levels.size(); ++frame)
        for (std::size_t band = 0; band < kBands; ++band)
            steepness[frame] +=
                std::max(0.0, levels[frame + kSteepestEnd][band] - levels[frame][band]) / kBands;
    return steepness;
}

/// Frames where the steepest rises begin.
std::vector<std::size_t> steepestRises(std::span<const double> steepness)
{
    std::vector<std::size_t> rises;
    for (std::size_t frame = kApart; frame + kRiseEnd < steepness.size(); ++frame) {
        const auto around = steepness.subspan(frame - kApart, 2 * kApart + 1);
        if (steepness[frame] >= kLeastRise && steepness[frame] == std::ranges::max(around))
            rises.push_back(frame);
    }
    const double seconds = static_cast<double>(steepness.size()) * kHop.count();
    const std::size_t most =
        std::max(2 * kLeastRises, static_cast<std::size_t>(kRisesPerSecond * seconds));
    std::ranges::sort(rises, std::greater(), [&](std::size_t frame) { return steepness[frame]; });
    rises.resize(std::min(rises.size(), most));
    return rises;
}

double meanLevel(std::span<const Levels> levels, std::span<const std::size_t> rises, int hops)
{
    double sum = 0;
    for (const std::size_t rise : rises) {
        const Levels& bands = levels[rise + static_cast<std::size_t>(hops)];
        sum += std::accumulate(bands.begin(), bands.end(), 0.0);
    }
    return sum / static_cast<double>(rises.size() * kBands);
}

} // namespace

std::optional<AttackShape> attackShapeOf(AudioView audio)
{
    assert(audio.rate.hertz >= 2 * kEdges.back());
    if (audio.samples.empty())
        return std::nullopt;
    const std::vector<Levels> levels = levelsOf(audio);
    const std::vector<std::size_t> rises = steepestRises(steepnessOf(levels));
    if (rises.size() < kLeastRises)
        return std::nullopt;

    static_assert(kApart + kRestBegin >= 0);
    static_assert(kPlaces.size() + 1 == std::tuple_size_v<AttackShape>);
    const auto level = [&](int hops) { return meanLevel(levels, rises, hops); };
    double rest = 0;
    for (int hops = kRestBegin; hops < kRestEnd; ++hops)
        rest += level(hops) / (kRestEnd - kRestBegin);
    double whole = 0;
    for (int hops = kRestEnd; hops < kRiseEnd; ++hops)
        whole = std::max(whole, level(hops) - rest);
    if (whole <= 0)
        return std::nullopt;

    AttackShape shape;
    std::ranges::transform(kPlaces, shape.begin(),
                           [&](int hops) { return (level(hops) - rest) / whole; });
    shape.back() = whole;
    return shape;
}

} // namespace rollwright
