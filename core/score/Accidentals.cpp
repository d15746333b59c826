#include "core/score/Accidentals.h"

#include <algorithm>
#include <string_view>

namespace rollwright {

int alterIn(KeySignature key, char step)
{
    constexpr std::string_view kOrderOfSharps = "FCGDAEB";
    const int place = static_cast<int>(kOrderOfSharps.find(step));
    const int steps = static_cast<int>(kOrderOfSharps.size());
    if (place < key.fifths)
        return 1;
    return place >= steps + key.fifths ? -1 : 0;
}

bool BarAccidentals::holds(const Spelling& note) const
{
    const auto written = m_alters.find({note.step, note.octave});
    return note.alter == (written != m_alters.end() ? written->second : alterIn(m_key, note.step));
}

std::vector<bool> BarAccidentals::writtenFor(const std::vector<Spelling>& chord,
                                             bool tiedToPrevious)
{
    const auto sharesPlace = [&](const Spelling& note) {
        return std::ranges::count_if(chord, [&](const Spelling& other) {
                   return other.step == note.step && other.octave == note.octave;
               }) > 1;
    };
    std::vector<bool> written;
    for (const Spelling& note : chord) {
        const bool held = holds(note);
        written.push_back(!tiedToPrevious && (!held || sharesPlace(note)));
        if (!held && tiedToPrevious)
            m_alters[{note.step, note.octave}] = std::nullopt;
    }
    for (std::size_t i = 0; i < chord.size(); ++i)
        if (written[i])
            m_alters[{chord[i].step, chord[i].octave}] =
                sharesPlace(chord[i]) ? std::nullopt : std::optional(chord[i].alter);
    return written;
}

void BarAccidentals::nextBar()
{
    std::erase_if(m_alters, [&](const auto& entry) {
        const auto& [place, alter] = entry;
        return alter == alterIn(m_key, place.first);
    });
    for (auto& [place, alter] : m_alters)
        alter = std::nullopt;
}

} // namespace rollwright
