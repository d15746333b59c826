#include "core/score/TimeSignatures.h"

namespace rollwright {

namespace {

bool isAlone(std::size_t i, const std::vector<ScoreBar>& bars)
{
    return i + 1 == bars.size() || bars[i + 1].length != bars[i].length;
}

} // namespace

std::vector<BarTime> barTimesOf(const Score& score)
{
    const int unit = score.meter.unit();
    std::vector<BarTime> times;
    int length = score.meter.bar();
    for (std::size_t i = 0; i < score.bars.size(); ++i) {
        const ScoreBar& bar = score.bars[i];
        const bool isShort = bar.length < length;
        const bool isImplicit = isShort && (bar.start > 0 || isAlone(i, score.bars));
        const bool changes = !isImplicit && bar.length != length;
        if (changes)
            length = bar.length;
        times.push_back({length / unit, changes || i == 0, isImplicit});
    }
    return times;
}

} // namespace rollwright
