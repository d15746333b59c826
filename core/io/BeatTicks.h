#pragma once

#include <cstdint>
#include <vector>

#include "core/io/MidiFile.h"
#include "core/notes/BeatGrid.h"

namespace rollwright {

/// Seconds to the ticks of a MIDI file whose quarter notes are the beats of a performance, so that
/// it sounds as it was played and stands in the bars of a sequencer. The file's tempo changes at
/// each beat; as tempos are whole microseconds, what one loses the next makes good.
///
/// The time before the first beat is counted in beats, too, at least in one, unless the beat comes
/// at once. Where it does not fill its bars, the first bar is shorter, and so are bars that the
/// grid cuts short: each has its time signature.
class BeatTicks
{
public:
    /// No grid, or one of fewer than two beats: 120 a minute, in bars of four.
    BeatTicks(const BeatGrid* grid, std::uint16_t ticksPerQuarter);

    /// Within half a tick; times before the beginning are at tick 0.
    std::int64_t tickOf(Seconds time) const;
    /// Tempos and time signatures, by tick.
    std::vector<MidiEvent> events() const;

private:
    struct Stretch {
        std::int64_t tick;
        std::int64_t begin; ///< in microseconds
        std::int64_t microsecondsPerBeat;
    };
    struct Bars {
        std::int64_t tick;
        int beats;
    };

    void addBeat(Seconds end);
    void addBar(std::int64_t tick, int beats);
    void countBars(int beatsBefore, const BeatGrid& grid);

    std::int64_t m_ticksPerBeat;
    std::vector<Stretch> m_stretches; ///< at least one; the last has no end
    std::vector<Bars> m_bars;
};

} // namespace rollwright
