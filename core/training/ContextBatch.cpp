#include "core/training/ContextBatch.h"

#include <algorithm>
#include <cmath>
#include <random>

namespace rollwright {

namespace {

constexpr int kMostSemitones = 6;
constexpr double kMostSpeed = 0.25; ///< of the logarithm of a factor

ContextRow rowOf(const HeardStrokes& strokes, std::size_t length, std::mt19937_64& random)
{
    const std::size_t all = strokes.candidates.size();
    const std::size_t count = std::min(length, all);
    const auto first = static_cast<std::ptrdiff_t>(
        std::uniform_int_distribution<std::size_t>(0, all - count)(random));
    const auto end = first + static_cast<std::ptrdiff_t>(count);
    ContextRow row{{strokes.candidates.begin() + first, strokes.candidates.begin() + end},
                   {strokes.struck.begin() + first, strokes.struck.begin() + end}};

    const auto [lowest, highest] = std::ranges::minmax(row.candidates, {}, &StrokeCandidate::key);
    const int least = std::max(-kMostSemitones, -lowest.key);
    const int most = std::min(kMostSemitones, kKeyCount - 1 - highest.key);
    const int higher = std::uniform_int_distribution(least, most)(random);
    const double slower = std::exp(std::uniform_real_distribution(-kMostSpeed, kMostSpeed)(random));
    for (StrokeCandidate& candidate : row.candidates) {
        candidate.key += higher;
        candidate.time *= slower;
    }
    return row;
}

} // namespace

std::vector<ContextRow> drawContextRows(std::span<const HeardStrokes> recordings, std::size_t rows,
                                        std::size_t length, std::uint64_t seed, int step)
{
    std::vector<double> sizes;
    for (const HeardStrokes& strokes : recordings)
        sizes.push_back(static_cast<double>(strokes.candidates.size()));
    std::mt19937_64 random(seed * 1'000'003 + static_cast<std::uint64_t>(step));
    std::discrete_distribution<std::size_t> draw(sizes.begin(), sizes.end());
    std::vector<ContextRow> drawn;
    while (drawn.size() < rows)
        drawn.push_back(rowOf(recordings[draw(random)], length, random));
    return drawn;
}

} // namespace rollwright
