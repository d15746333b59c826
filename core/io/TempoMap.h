#pragma once

#include <cstdint>
#include <vector>

#include "core/base/Units.h"
#include "core/io/MidiFile.h"

namespace rollwright {

/// Ticks of a MIDI file to seconds, by the tempo events of all its tracks (120 a minute before the
/// first), or by its SMPTE division, which knows no tempo. A tempo of no length is ignored.
class TempoMap
{
public:
    explicit TempoMap(const MidiFile& file);

    Seconds timeOf(std::int64_t tick) const;

private:
    struct Stretch {
        std::int64_t tick; ///< where it begins
        Seconds time;
        Seconds perTick;
    };

    void add(std::int64_t tick, Seconds perTick);

    std::vector<Stretch>
        m_stretches; ///< by tick, the first at 0; of several at one tick the last holds
};

} // namespace rollwright
