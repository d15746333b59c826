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

double f1Of(double precision, double recall)
{
    return precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0;
}

NoteScores scoreNotes(std::span<const Note> reference, std::span<const Note> estimate,
                      MatchRule rule, const MatchTolerance& tolerance)
{
    const std::vector<NoteMatch> matches = matchNotes(reference, estimate, rule, tolerance);
    if (matches.empty())
        return {};
    const auto count = static_cast<double>(matches.size());
    NoteScores scores;
    scores.precision = count / countOfSounding(estimate);
    scores.recall = count / countOfSounding(reference);
    scores.f1 = f1Of(scores.precision, scores.recall);
    for (const NoteMatch& match : matches)
        scores.overlap += overlapRatio(reference[static_cast<std::size_t>(match.reference)],
                                       estimate[static_cast<std::size_t>(match.estimate)]) /
                          count;
    return scores;
}

} // namespace rollwright
