#include "core/notes/Chords.h"

#include <algorithm>
#include <cmath>

#include "core/base/FloorDivision.h"

namespace rollwright {

namespace {

constexpr Seconds kTogether{0.05};
constexpr Seconds kNeighbourhood{2};
constexpr int kSemitonesPerOctave = 12;
constexpr Pitch kMiddleC{60};

/// A chord before it is compared.
struct Group {
    Seconds first{};
    Seconds sum{};
    std::size_t notes = 0;
    double loudness = 0; ///< of all velocities
    double lowest = 0;   ///< MIDI number
    std::size_t upper = 0;
    std::array<double, kSemitonesPerOctave> classes{};

    Seconds time() const { return sum / static_cast<double>(notes); }
};

std::vector<Group> groupsOf(const NoteList& notes)
{
    std::vector<Group> groups;
    for (const Note& note : notes) {
        if (groups.empty() || note.onset - groups.back().first > kTogether)
            groups.push_back({note.onset, Seconds(0), 0, 0, 127, 0, {}});
        Group& group = groups.back();
        group.sum += note.onset;
        ++group.notes;
        group.loudness += note.velocity;
        group.lowest = std::min(group.lowest, double(note.pitch.midi));
        group.upper += note.pitch >= kMiddleC ? 1 : 0;
        const int pitchClass = floorRemainder(note.pitch.midi, kSemitonesPerOctave);
        ++group.classes[static_cast<std::size_t>(pitchClass)];
    }
    return groups;
}

} // namespace

std::vector<Chord> chordsOf(const NoteList& notes)
{
    const std::vector<Group> groups = groupsOf(notes);
    std::vector<Chord> chords;
    std::size_t begin = 0;
    std::size_t end = 0;
    for (const Group& group : groups) {
        while (groups[begin].first < group.first - kNeighbourhood)
            ++begin;
        while (end < groups.size() && groups[end].first <= group.first + kNeighbourhood)
            ++end;
        double loudness = 0;
        double lowest = 0;
        for (std::size_t i = begin; i < end; ++i) {
            loudness += std::log(groups[i].loudness);
            lowest += groups[i].lowest;
        }
        const double count = static_cast<double>(end - begin);
        const double louder = std::log(group.loudness) - loudness / count;
        const double lower = (lowest / count - group.lowest) / kSemitonesPerOctave;
        chords.push_back({group.time(), group.notes, louder + lower, std::max(0.0, lower),
                          group.upper, group.classes});
    }
    return chords;
}

} // namespace rollwright
