#include "core/evaluation/FrameScoring.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <vector>

#include "core/evaluation/NoteScoring.h"

namespace rollwright {

namespace {

/// Cells [first, end) of one key. Doubles hold the whole numbers, because times may be huge.
struct Run {
    int key;
    double first;
    double end;
};

/// Runs in order of key and time, those that touch made one.
std::vector<Run> merged(std::vector<Run> runs)
{
    std::erase_if(runs, [](const Run& run) { return !(run.end > run.first); });
    std::ranges::sort(runs, {}, [](const Run& run) { return std::pair(run.key, run.first); });
    std::vector<Run> result;
    for (const Run& run : runs) {
        if (!result.empty() && result.back().key == run.key && run.first <= result.back().end)
            result.back().end = std::max(result.back().end, run.end);
        else
            result.push_back(run);
    }
    return result;
}

double cellCount(const std::vector<Run>& runs)
{
    double count = 0;
    for (const Run& run : runs)
        count += run.end - run.first;
    return count;
}

double commonCells(const std::vector<Run>& a, const std::vector<Run>& b)
{
    double count = 0;
    for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
        if (i->key == j->key)
            count += std::max(0.0, std::min(i->end, j->end) - std::max(i->first, j->first));
        (std::pair(i->key, i->end) < std::pair(j->key, j->end) ? i : j)++;
    }
    return count;
}

enum class Cells { Frames, Onsets };

std::vector<Run> runsOf(std::span<const Note> notes, const FrameGrid& grid, Cells cells)
{
    const auto frameOf = [&](Seconds time) { return std::floor(grid.positionOf(time) + 0.5); };
    std::vector<Run> runs;
    for (const Note& note : notes) {
        if (!note.pitch.onPiano() || !note.sounds())
            continue;
        const double onset = frameOf(note.onset);
        if (cells == Cells::Frames)
            runs.push_back({note.pitch.key(), std::max(0.0, onset), frameOf(note.offset)});
        else if (onset >= 0)
            runs.push_back({note.pitch.key(), onset, onset + 1});
    }
    return merged(std::move(runs));
}

PrecisionRecall scoreRuns(const std::vector<Run>& reference, const std::vector<Run>& estimate)
{
    return precisionRecallOf(commonCells(reference, estimate), cellCount(reference),
                             cellCount(estimate));
}

} // namespace

PrecisionRecall scoreCells(const Posteriorgram& labels, const Posteriorgram& posteriors,
                           double threshold)
{
    assert(labels.frames() == posteriors.frames());
    double both = 0;
    double reference = 0;
    double estimate = 0;
    for (std::size_t i = 0; i < labels.values().size(); ++i) {
        const bool labelled = labels.values()[i] > 0;
        const bool on = posteriors.values()[i] >= threshold;
        both += labelled && on ? 1 : 0;
        reference += labelled ? 1 : 0;
        estimate += on ? 1 : 0;
    }
    return precisionRecallOf(both, reference, estimate);
}

double crossEntropy(const Posteriorgram& labels, const Posteriorgram& posteriors)
{
    assert(labels.frames() == posteriors.frames());
    const double smallest = std::numeric_limits<float>::min();
    const double halfStep = std::numeric_limits<float>::epsilon() / 4;
    double sum = 0;
    for (std::size_t i = 0; i < labels.values().size(); ++i) {
        const double probability = posteriors.values()[i];
        sum -= labels.values()[i] > 0 ? std::log(std::max(probability, smallest))
                                      : std::log(std::max(1 - probability, halfStep));
    }
    return labels.empty() ? 0 : sum / static_cast<double>(labels.values().size());
}

FrameScores scoreRolls(std::span<const Note> reference, std::span<const Note> estimate,
                       const FrameGrid& grid)
{
    const auto score = [&](Cells cells) {
        return scoreRuns(runsOf(reference, grid, cells), runsOf(estimate, grid, cells));
    };
    return {score(Cells::Frames), score(Cells::Onsets)};
}

} // namespace rollwright
