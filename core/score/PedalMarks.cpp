#include "core/score/PedalMarks.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "core/score/BeatScale.h"
#include "core/score/Quantizer.h"

namespace rollwright {

namespace {

constexpr int kEighth = kDivisions / 2;
constexpr Seconds kTogether{0.05}; ///< a note that begins so much later begins with the pedal

class PedalPlaces
{
public:
    PedalPlaces(const NoteList& notes, const Rhythm& rhythm, const BeatScale& scale)
        : m_notes(notes), m_rhythm(rhythm), m_scale(scale)
    {
    }

    int placeOf(Seconds time) const
    {
        const int beat = m_rhythm.meter.beat();
        const double exact = m_scale.beatOf(time) * beat;
        const auto next = std::ranges::upper_bound(m_notes, time + kTogether, {}, &Note::onset);
        if (next != m_notes.begin()) {
            const auto last = static_cast<std::size_t>(std::prev(next) - m_notes.begin());
            const int start = m_rhythm.places[last].start;
            if (std::abs(start - exact) < beat)
                return start;
        }
        return kEighth * static_cast<int>(std::lround(exact / kEighth));
    }

private:
    const NoteList& m_notes;
    const Rhythm& m_rhythm;
    const BeatScale& m_scale;
};

} // namespace

std::vector<PedalMark> pedalMarksOf(const Pedalling& pedalling, const NoteList& notes,
                                    const Rhythm& rhythm, const BeatScale& scale, ScoreSpan score)
{
    using Kind = PedalMark::Kind;
    const PedalPlaces places(notes, rhythm, scale);
    std::vector<PedalMark> marks;
    for (const PedalPress& press : pedalling) {
        const int down = std::clamp(places.placeOf(press.down), score.begin, score.end);
        const int up = std::clamp(places.placeOf(press.up), score.begin, score.end);
        if (down >= up || (!marks.empty() && down < marks.back().place))
            continue; // too short to be written, or not in the score
        if (!marks.empty() && down == marks.back().place)
            marks.back().kind = Kind::Change;
        else
            marks.push_back({down, Kind::Down});
        marks.push_back({up, Kind::Up});
    }
    return marks;
}

} // namespace rollwright
