#include "core/evaluation/ScoreBreakdown.h"

#include <algorithm>
#include <limits>

#include "core/evaluation/NoteMatcher.h"
#include "core/evaluation/NoteScoring.h"

namespace rollwright {

namespace {

/// How many reference notes sound when a note is struck: those that have begun, or begin within the
/// onset tolerance, and have not ended.
class Polyphony
{
public:
    explicit Polyphony(const NoteComparison& comparison)
    {
        for (const ComparedNote& compared : comparison.notes) {
            if (const Note* note = compared.ofReference()) {
                m_onsets.push_back(note->onset);
                m_offsets.push_back(note->offset);
            }
        }
        std::ranges::sort(m_onsets);
        std::ranges::sort(m_offsets);
    }

    int at(Seconds time) const
    {
        const auto begun = std::ranges::upper_bound(m_onsets, time + kOnsetTolerance);
        const auto ended = std::ranges::upper_bound(m_offsets, time);
        return static_cast<int>((begun - m_onsets.begin()) - (ended - m_offsets.begin()));
    }

private:
    std::vector<Seconds> m_onsets;
    std::vector<Seconds> m_offsets;
};

/// Groups that begin at the given numbers and end before the next one.
std::vector<ScoreGroup> groupsFrom(std::initializer_list<int> firsts)
{
    std::vector<ScoreGroup> groups;
    for (const int first : firsts) {
        if (!groups.empty())
            groups.back().highest = first - 1;
        groups.push_back({first, std::numeric_limits<int>::max(), {}});
    }
    return groups;
}

/// A number below the first group counts there.
NoteCounts& countsOf(std::vector<ScoreGroup>& groups, int number)
{
    const auto next = std::ranges::upper_bound(groups, number, {}, &ScoreGroup::lowest);
    return next == groups.begin() ? groups.front().counts : std::prev(next)->counts;
}

} // namespace

PrecisionRecall NoteCounts::scores() const
{
    return precisionRecallOf(truePositives, truePositives + falseNegatives,
                             truePositives + falsePositives);
}

ScoreBreakdown breakDown(const NoteComparison& comparison)
{
    ScoreBreakdown breakdown{groupsFrom({0, 1, 2, 3, 4, 5, 6, 7, 8}),
                             groupsFrom({1, 32, 48, 64, 80, 96}),
                             groupsFrom({1, 2, 3, 4, 5, 7, 10})};
    breakdown.byOctave.back().highest = 8;
    breakdown.byVelocity.back().highest = 127;
    const Polyphony polyphony(comparison);
    const auto add = [&](const Note& note, int NoteCounts::*kind) {
        ++(countsOf(breakdown.byOctave, note.pitch.midi / 12 - 1).*kind);
        ++(countsOf(breakdown.byVelocity, note.velocity).*kind);
        ++(countsOf(breakdown.byPolyphony, polyphony.at(note.onset)).*kind);
    };
    for (const ComparedNote& compared : comparison.notes) {
        const Note* reference = compared.ofReference();
        const Note* estimate = compared.ofEstimate();
        if (reference && estimate && !isMistimed(compared.verdict)) {
            add(*reference, &NoteCounts::truePositives);
            continue;
        }
        if (reference)
            add(*reference, &NoteCounts::falseNegatives);
        if (estimate)
            add(*estimate, &NoteCounts::falsePositives);
    }
    return breakdown;
}

} // namespace rollwright
