#include "core/io/BeatTicks.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "core/io/MidiEvents.h"

namespace rollwright {

namespace {

constexpr double kMicroseconds = 1e6;        ///< a second
constexpr std::int64_t kUsualBeat = 500'000; ///< microseconds
constexpr std::int64_t kLongestBeat = 0xFFFFFF;
constexpr int kUsualBar = 4;
constexpr Seconds kAtOnce{0.03}; ///< a first beat that comes by then is at tick 0

/// How many beats are counted before the first one, long or short, so that it lies on a quarter.
int countBefore(const std::vector<Seconds>& beats)
{
    if (beats[0] <= kAtOnce)
        return 0;
    return std::max(1, static_cast<int>(std::lround(beats[0] / (beats[1] - beats[0]))));
}

} // namespace

BeatTicks::BeatTicks(const BeatGrid* grid, std::uint16_t ticksPerQuarter)
    : m_ticksPerBeat(ticksPerQuarter)
{
    if (!grid || grid->beats.size() < 2) {
        m_stretches.push_back({0, 0, kUsualBeat});
        m_bars.push_back({0, kUsualBar});
        return;
    }
    const std::vector<Seconds>& beats = grid->beats;
    const int before = countBefore(beats);
    m_stretches.push_back({0, 0, kUsualBeat});
    for (int i = 1; i <= before; ++i)
        addBeat(beats[0] * i / before);
    for (std::size_t i = 1; i < beats.size(); ++i)
        addBeat(beats[i]);
    const std::int64_t last = m_stretches[m_stretches.size() - 2].microsecondsPerBeat;
    m_stretches.back().microsecondsPerBeat = last;
    countBars(before, *grid);
}

/// Ends the last stretch after a beat, or several where one would be longer than a file can say.
void BeatTicks::addBeat(Seconds end)
{
    Stretch& open = m_stretches.back();
    const std::int64_t length =
        std::max<std::int64_t>(std::llround(end.count() * kMicroseconds) - open.begin, 1);
    const std::int64_t parts = length / kLongestBeat + 1;
    open.microsecondsPerBeat = length / parts;
    m_stretches.push_back({open.tick + parts * m_ticksPerBeat,
                           open.begin + parts * open.microsecondsPerBeat, kUsualBeat});
}

/// From bar to bar, as some are cut short; a beat that takes several in the file is several.
void BeatTicks::countBars(int beatsBefore, const BeatGrid& grid)
{
    const auto count = static_cast<int>(grid.beats.size());
    const auto tickOfBeat = [&](int beat) {
        return beat <= 0 ? (beat + beatsBefore) * m_ticksPerBeat
                         : tickOf(grid.beats[static_cast<std::size_t>(beat)]);
    };
    int begin = -beatsBefore;
    for (int beat = begin + 1; beat < count; ++beat) {
        if (!grid.beginsBar(beat))
            continue;
        const std::int64_t length = tickOfBeat(beat) - tickOfBeat(begin);
        addBar(tickOfBeat(begin), static_cast<int>(length / m_ticksPerBeat));
        begin = beat;
    }
    addBar(tickOfBeat(begin), grid.beatsPerBar);
}

void BeatTicks::addBar(std::int64_t tick, int beats)
{
    if (m_bars.empty() || m_bars.back().beats != beats)
        m_bars.push_back({tick, beats});
}

std::int64_t BeatTicks::tickOf(Seconds time) const
{
    const double moment = std::max(0.0, time.count()) * kMicroseconds;
    const auto next = std::ranges::upper_bound(
        m_stretches, moment, {}, [](const Stretch& s) { return static_cast<double>(s.begin); });
    const Stretch& stretch = *std::prev(next);
    const double beats = (moment - static_cast<double>(stretch.begin)) /
                         static_cast<double>(stretch.microsecondsPerBeat);
    return stretch.tick + std::llround(beats * static_cast<double>(m_ticksPerBeat));
}

std::vector<MidiEvent> BeatTicks::events() const
{
    std::vector<MidiEvent> events;
    for (const Stretch& stretch : m_stretches)
        events.push_back(tempoEvent(stretch.tick, stretch.microsecondsPerBeat));
    for (const Bars& bars : m_bars)
        events.push_back(meterEvent(bars.tick, bars.beats, 4));
    std::ranges::stable_sort(events, {}, &MidiEvent::tick);
    return events;
}

} // namespace rollwright
