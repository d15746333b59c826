#include "core/notes/NoteList.h"

#include <algorithm>
#include <tuple>

namespace rollwright {

namespace {

constexpr int kLowestVelocity = 1;
constexpr int kHighestVelocity = 127;

bool beginTogether(const Note& a, const Note& b)
{
    return a.pitch == b.pitch && a.onset == b.onset;
}

/// Expects notes in order of pitch, then onset.
NoteList joinedTwins(const std::vector<Note>& notes)
{
    NoteList joined;
    joined.reserve(notes.size());
    for (const Note& note : notes) {
        if (!joined.empty() && beginTogether(joined.back(), note)) {
            Note& twin = joined.back();
            twin.offset = std::max(twin.offset, note.offset);
            twin.velocity = std::max(twin.velocity, note.velocity);
        } else {
            joined.push_back(note);
        }
    }
    return joined;
}

} // namespace

NoteList tidied(std::vector<Note> notes)
{
    std::erase_if(notes, [](const Note& note) { return !note.sounds(); });
    for (Note& note : notes)
        note.velocity = std::clamp(note.velocity, kLowestVelocity, kHighestVelocity);

    std::ranges::sort(notes, {}, [](const Note& n) { return std::tuple(n.pitch, n.onset); });
    NoteList list = joinedTwins(notes);
    for (std::size_t i = 1; i < list.size(); ++i)
        if (list[i].pitch == list[i - 1].pitch)
            list[i - 1].offset = std::min(list[i - 1].offset, list[i].onset);

    std::ranges::sort(list, {}, [](const Note& n) { return std::tuple(n.onset, n.pitch); });
    return list;
}

} // namespace rollwright
