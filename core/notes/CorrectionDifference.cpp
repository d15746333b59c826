#include "core/notes/CorrectionDifference.h"

#include <algorithm>
#include <tuple>

namespace rollwright {

namespace {

auto allOf(const Note& note)
{
    return std::tuple(note.onset, note.offset, note.pitch, note.velocity);
}

} // namespace

CorrectionDifference::CorrectionDifference(const Corrections& before, const Corrections& after)
    : m_removed(differenceOf(before.removed, after.removed)),
      m_added(differenceOf(before.added, after.added))
{
    if (before.beats != after.beats)
        m_beats = {before.beats, after.beats};
    if (before.pedal != after.pedal)
        m_pedal = {before.pedal, after.pedal};
}

Corrections CorrectionDifference::after(Corrections before) const
{
    change(before.removed, m_removed);
    change(before.added, m_added);
    if (m_beats)
        before.beats = m_beats->after;
    if (m_pedal)
        before.pedal = m_pedal->after;
    return before;
}

Corrections CorrectionDifference::before(Corrections after) const
{
    changeBack(after.removed, m_removed);
    changeBack(after.added, m_added);
    if (m_beats)
        after.beats = m_beats->before;
    if (m_pedal)
        after.pedal = m_pedal->before;
    return after;
}

/// Right for any two lists, and least where those that stay keep their order and others come behind
/// them, as with `replaced`.
CorrectionDifference::Notes CorrectionDifference::differenceOf(const std::vector<Note>& before,
                                                               const std::vector<Note>& after)
{
    Notes notes;
    auto stays = after.begin();
    for (std::size_t place = 0; place < before.size(); ++place) {
        if (stays != after.end() && *stays == before[place])
            ++stays;
        else
            notes.taken.push_back({place, before[place]});
    }
    notes.put.assign(stays, after.end());
    notes.taken.shrink_to_fit(); // for as long as a step can be undone
    return notes;
}

void CorrectionDifference::eraseBoth(std::vector<Note>& list, const Notes& notes)
{
    std::vector<Note> gone = notes.put;
    for (const Notes::Taken& taken : notes.taken)
        gone.push_back(taken.note);
    std::ranges::sort(gone, {}, allOf);
    std::erase_if(list, [&](const Note& note) {
        return std::ranges::binary_search(gone, allOf(note), {}, allOf);
    });
}

void CorrectionDifference::change(std::vector<Note>& list, const Notes& notes)
{
    eraseBoth(list, notes);
    list.insert(list.end(), notes.put.begin(), notes.put.end());
}

void CorrectionDifference::changeBack(std::vector<Note>& list, const Notes& notes)
{
    eraseBoth(list, notes);
    std::vector<Note> before;
    before.reserve(list.size() + notes.taken.size());
    auto stays = list.begin();
    for (const Notes::Taken& taken : notes.taken) {
        while (before.size() < taken.place && stays != list.end())
            before.push_back(*stays++);
        before.push_back(taken.note);
    }
    before.insert(before.end(), stays, list.end());
    list = std::move(before);
}

} // namespace rollwright
