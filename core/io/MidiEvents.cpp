#include "core/io/MidiEvents.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace rollwright {

namespace {

constexpr std::uint8_t kGrandPiano = 0;

int rankOf(const MidiEvent& event)
{
    switch (event.message()) {
    case midi::kNoteOff: return 0;
    case midi::kControlChange: return event.data2 < midi::kPedalDown ? 1 : 2;
    default: return 3;
    }
}

std::uint8_t onChannel(std::uint8_t message, int channel)
{
    return static_cast<std::uint8_t>(message | channel);
}

} // namespace

MidiEvent textEvent(std::uint8_t type, std::string_view words)
{
    return {0, midi::kMeta, type, 0, {words.begin(), words.end()}};
}

MidiEvent tempoEvent(std::int64_t tick, std::int64_t microsecondsPerQuarter)
{
    const auto byte = [&](int shift) {
        return static_cast<std::uint8_t>(microsecondsPerQuarter >> shift);
    };
    return {tick, midi::kMeta, midi::kTempo, 0, {byte(16), byte(8), byte(0)}};
}

MidiEvent meterEvent(std::int64_t tick, int numerator, int denominator)
{
    // The metronome clicks 24 or 36 of 24 clocks a quarter, a quarter has eight 32nds.
    const bool eighths = denominator == 8;
    const auto power = static_cast<std::uint8_t>(eighths ? 3 : 2);
    const auto clocks = static_cast<std::uint8_t>(eighths ? 36 : 24);
    return {tick,
            midi::kMeta,
            midi::kTimeSignature,
            0,
            {static_cast<std::uint8_t>(numerator), power, clocks, 8}};
}

MidiEvent pedalEvent(std::int64_t tick, int channel, bool down)
{
    return {tick, onChannel(midi::kControlChange, channel), midi::kSustainPedal,
            down ? midi::kMost : std::uint8_t(0)};
}

MidiTrack pianoTrack(std::string_view name, int channel, std::vector<MidiEvent> events)
{
    std::ranges::stable_sort(events, {},
                             [](const MidiEvent& e) { return std::tuple(e.tick, rankOf(e)); });
    MidiTrack track{{textEvent(midi::kTrackName, name),
                     {0, onChannel(midi::kProgramChange, channel), kGrandPiano, 0}},
                    events.empty() ? 0 : events.back().tick};
    std::ranges::move(events, std::back_inserter(track.events));
    return track;
}

} // namespace rollwright
