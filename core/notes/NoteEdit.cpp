#include "core/notes/NoteEdit.h"

#include <algorithm>
#include <map>

#include "core/notes/Stroke.h"

namespace rollwright {

namespace {

constexpr int kHighestPitch = kLowestPitch + kKeyCount - 1;

Seconds shortestOf(std::span<const Note> notes)
{
    return std::ranges::min(notes, {}, &Note::duration).duration();
}

Seconds firstOnsetOf(std::span<const Note> notes)
{
    return std::ranges::min(notes, {}, &Note::onset).onset;
}

Seconds lastOffsetOf(std::span<const Note> notes)
{
    return std::ranges::max(notes, {}, &Note::offset).offset;
}

/// A way from `earliest` to `latest`, or none: what is beyond may stay there.
Seconds within(Seconds earliest, Seconds later, Seconds latest)
{
    return std::clamp(later, std::min(earliest, Seconds(0)), std::max(latest, Seconds(0)));
}

template <typename Change>
NoteList changed(std::span<const Note> notes, Change change)
{
    NoteList list(notes.begin(), notes.end());
    std::ranges::for_each(list, change);
    return list;
}

} // namespace

NoteList moved(std::span<const Note> notes, Seconds later, int semitones, Seconds end)
{
    if (notes.empty())
        return {};
    const auto [lowest, highest] = std::ranges::minmax(notes, {}, &Note::pitch);
    const int up = std::max(0, kHighestPitch - highest.pitch.midi);
    const int down = std::min(0, kLowestPitch - lowest.pitch.midi);
    const int step = std::clamp(semitones, down, up);
    const Seconds shift = within(-firstOnsetOf(notes), later, end - lastOffsetOf(notes));
    return changed(notes, [&](Note& note) {
        note.onset += shift;
        note.offset += shift;
        note.pitch.midi += step;
    });
}

NoteList transposed(std::span<const Note> notes, int semitones)
{
    const auto stays = [semitones](const Note& note) {
        const int key = note.pitch.midi + semitones;
        return key >= kLowestPitch && key <= kHighestPitch;
    };
    if (!std::ranges::all_of(notes, stays))
        return {notes.begin(), notes.end()};
    return changed(notes, [semitones](Note& note) { note.pitch.midi += semitones; });
}

NoteList withOnsetsMoved(std::span<const Note> notes, Seconds later)
{
    if (notes.empty())
        return {};
    const Seconds room = shortestOf(notes) - kShortestNote;
    const Seconds shift = within(-firstOnsetOf(notes), later, room);
    return changed(notes, [&](Note& note) { note.onset += shift; });
}

NoteList withOffsetsMoved(std::span<const Note> notes, Seconds later, Seconds end)
{
    if (notes.empty())
        return {};
    const Seconds shift =
        within(kShortestNote - shortestOf(notes), later, end - lastOffsetOf(notes));
    return changed(notes, [&](Note& note) { note.offset += shift; });
}

NoteList withVelocitiesMoved(std::span<const Note> notes, int louder)
{
    return changed(notes,
                   [&](Note& note) { note.velocity = std::clamp(note.velocity + louder, 1, 127); });
}

NoteList withLength(std::span<const Note> notes, Seconds length, Seconds end)
{
    if (notes.empty())
        return {};
    const Seconds room = end - std::ranges::max(notes, {}, &Note::onset).onset;
    const Seconds whole = std::max(std::min(length, room), kShortestNote);
    return changed(notes, [&](Note& note) { note.offset = note.onset + whole; });
}

NoteList withVelocity(std::span<const Note> notes, int velocity)
{
    return changed(notes, [&](Note& note) { note.velocity = std::clamp(velocity, 1, 127); });
}

NoteList pasted(std::span<const Note> notes, Seconds time, Seconds end)
{
    NoteList list;
    for (Note note : notes) {
        const Seconds shift = time - notes.front().onset;
        note.onset += shift;
        note.offset = std::min(note.offset + shift, end);
        if (note.onset <= end - kShortestNote)
            list.push_back(note);
    }
    return list;
}

NoteList split(std::span<const Note> notes, Seconds time)
{
    NoteList list;
    for (const Note& note : notes) {
        list.push_back(note);
        if (time <= note.onset + kSameStroke || time > note.offset - kShortestNote)
            continue;
        list.back().offset = time;
        list.push_back(note);
        list.back().onset = time;
    }
    return tidied(std::move(list));
}

NoteList joined(std::span<const Note> notes)
{
    std::map<Pitch, Note> keys;
    for (const Note& note : notes) {
        const auto [key, first] = keys.try_emplace(note.pitch, note);
        if (first)
            continue;
        const Seconds end = std::max(key->second.offset, note.offset);
        if (note.onset < key->second.onset)
            key->second = note;
        key->second.offset = end;
    }
    NoteList list;
    for (const auto& [pitch, note] : keys)
        list.push_back(note);
    return tidied(std::move(list));
}

} // namespace rollwright
