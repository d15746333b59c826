#include "core/evaluation/NoteScoring.h"

#include <algorithm>

namespace rollwright {

namespace {

double countOfSounding(std::span<const Note> notes)
{
    return static_cast<double>(std::ranges::count_if(notes, &Note::sounds));
}

/// The time in which both sound, as a fraction of the time from the first onset to the last offset.
double overlapRatio(const Note& a, const Note& b)
{
    return (std::min(a.offset, b.offset) - std::max(a.onset, b.onset)) /
           (std::max(a.offset, b.offset) - std::min(a.onset, b.onset));
}

} // namespace

PrecisionRecall precisionRecallOf(double both, double reference, double estimate)
{
    const double precision = estimate > 0 ? both / estimate : 0;
    const double recall = reference > 0 ? both / reference : 0;
    const double sum = precision + recall;
    return {precision, recall, sum > 0 ? 2 * precision * recall / sum : 0};
}

NoteScores scoreNotes(std::span<const Note> reference, std::span<const Note> estimate,
                      MatchRule rule, const MatchTolerance& tolerance)
{
    const std::vector<NoteMatch> matches = matchNotes(reference, estimate, rule, tolerance);
    if (matches.empty())
        return {};
    const auto count = static_cast<double>(matches.size());
    const auto [precision, recall, f1] =
        precisionRecallOf(count, countOfSounding(reference), countOfSounding(estimate));
    NoteScores scores{precision, recall, f1};
    for (const NoteMatch& match : matches)
        scores.overlap += overlapRatio(reference[static_cast<std::size_t>(match.reference)],
                                       estimate[static_cast<std::size_t>(match.estimate)]) /
                          count;
    return scores;
}

} // namespace rollwright
