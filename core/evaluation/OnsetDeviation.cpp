#include "core/evaluation/OnsetDeviation.h"

#include <algorithm>

#include "core/evaluation/NoteMatcher.h"

namespace rollwright {

namespace {

constexpr Seconds kWideTolerance{0.1};

} // namespace

std::vector<Seconds> onsetDeviations(std::span<const Note> reference,
                                     std::span<const Note> estimate)
{
    std::vector<Seconds> deviations;
    for (const NoteMatch& match :
         matchNotes(reference, estimate, MatchRule::Onset, {kWideTolerance}))
        deviations.push_back(estimate[static_cast<std::size_t>(match.estimate)].onset -
                             reference[static_cast<std::size_t>(match.reference)].onset);
    return deviations;
}

std::optional<Seconds> medianOf(std::vector<Seconds> values)
{
    if (values.empty())
        return std::nullopt;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    if (values.size() % 2 == 1)
        return *middle;
    return (*std::max_element(values.begin(), middle) + *middle) / 2.0;
}

std::optional<Seconds> medianOnsetDeviation(std::span<const Note> reference,
                                            std::span<const Note> estimate)
{
    return medianOf(onsetDeviations(reference, estimate));
}

std::vector<Note> moved(std::span<const Note> notes, Seconds shift)
{
    std::vector<Note> result(notes.begin(), notes.end());
    for (Note& note : result) {
        note.onset += shift;
        note.offset += shift;
    }
    return result;
}

} // namespace rollwright
