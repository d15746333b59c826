#include "core/io/TempoMap.h"

#include <algorithm>

namespace rollwright {

namespace {

constexpr double kUsualMicroseconds = 500'000; // of a quarter note
constexpr std::size_t kTempoBytes = 3;

Seconds tickOfSmpte(std::uint16_t division)
{
    const int frames = 0x100 - (division >> 8);
    const double framesPerSecond = frames == 29 ? 30'000.0 / 1'001 : frames; // "drop frame"
    return Seconds{1 / (framesPerSecond * (division & 0xFF))};
}

struct Tempo {
    std::int64_t tick;
    double microseconds; ///< of a quarter note
};

std::vector<Tempo> temposOf(const MidiFile& file)
{
    std::vector<Tempo> tempos;
    for (const MidiTrack& track : file.tracks) {
        for (const MidiEvent& event : track.events) {
            if (!event.isMeta(midi::kTempo) || event.payload.size() != kTempoBytes)
                continue;
            const auto& bytes = event.payload;
            const int microseconds = bytes[0] << 16 | bytes[1] << 8 | bytes[2];
            if (microseconds > 0)
                tempos.push_back({event.tick, static_cast<double>(microseconds)});
        }
    }
    std::ranges::stable_sort(tempos, {}, &Tempo::tick);
    return tempos;
}

} // namespace

TempoMap::TempoMap(const MidiFile& file)
{
    if (file.division >= 0x8000) {
        m_stretches.push_back({0, Seconds{0}, tickOfSmpte(file.division)});
        return;
    }
    const double ticksPerQuarter = file.division;
    m_stretches.push_back({0, Seconds{0}, Seconds{kUsualMicroseconds / 1e6 / ticksPerQuarter}});
    for (const Tempo& tempo : temposOf(file))
        add(tempo.tick, Seconds{tempo.microseconds / 1e6 / ticksPerQuarter});
}

void TempoMap::add(std::int64_t tick, Seconds perTick)
{
    m_stretches.push_back({tick, timeOf(tick), perTick});
}

Seconds TempoMap::timeOf(std::int64_t tick) const
{
    const auto next = std::ranges::upper_bound(m_stretches, tick, {}, &Stretch::tick);
    const Stretch& stretch = *std::prev(next);
    return stretch.time + static_cast<double>(tick - stretch.tick) * stretch.perTick;
}

} // namespace rollwright
