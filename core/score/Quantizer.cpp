#include "core/score/Quantizer.h"

#include <algorithm>
#include <cmath>

#include "core/base/FloorDivision.h"
#include "core/notes/Chords.h"
#include "core/score/BeatDivision.h"
#include "core/score/BeatOnsets.h"
#include "core/score/BeatScale.h"

namespace rollwright {

namespace {

/// A note that sounds so little of the next part of a beat (a half or a third)
/// ends before it.
constexpr double kLateEnd = 0.3;

/// The places on which notes begin and end, in divisions.
class Places {
public:
  Places(Meter meter, const BeatParts &parts)
      : m_beat(meter.beat()), m_usualEnds(meter.compound ? 3 : 2),
        m_parts(parts) {}

  int startAt(double position) const {
    const double beat = std::floor(position);
    const int parts = m_parts.at(static_cast<int>(beat));
    const auto part = static_cast<int>(std::round((position - beat) * parts));
    return static_cast<int>(beat) * m_beat + part * m_beat / parts;
  }

  /// At a place that the beat has in any case, so that no beat mixes halves and
  /// thirds.
  int endAt(double position, int start) const {
    const auto beat = static_cast<int>(std::floor(position));
    const int step = endStep(beat);
    const auto part = std::ceil((position - beat) * m_beat / step - kLateEnd);
    const int first = endStep(floorDivided(start, m_beat));
    return std::max((floorDivided(start, first) + 1) * first,
                    beat * m_beat + static_cast<int>(part) * step);
  }

private:
  int endStep(int beat) const {
    const auto parts = m_parts.find(beat);
    const bool inThirds = parts != m_parts.end() && parts->second % 3 == 0;
    return m_beat / (inThirds ? 3 : m_usualEnds);
  }

  int m_beat;
  int m_usualEnds;
  const BeatParts &m_parts; ///< of beats in which a chord begins
};

} // namespace

Rhythm quantized(const NoteList &notes, const BeatGrid &grid) {
  const BeatScale scale(grid);
  const std::vector<Chord> chords = chordsOf(notes);
  const Beats beats = beatsOf(notes, chords, scale);
  Rhythm rhythm{{grid.beatsPerBar, thirdsAreUsual(beats)}, {}};
  const BeatParts parts = partsOf(beats, rhythm.meter.compound);

  const Places places(rhythm.meter, parts);
  auto note = notes.begin();
  for (const Chord &chord : chords) {
    const int start = places.startAt(scale.beatOf(chord.time));
    for (std::size_t i = 0; i < chord.notes; ++i, ++note)
      rhythm.places.push_back(
          {start, places.endAt(scale.beatOf(note->offset), start)});
  }
  return rhythm;
}

} // namespace rollwright
