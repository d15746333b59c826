#include "core/io/MidiExporter.h"

#include <algorithm>
#include <iterator>
#include <tuple>

#include "core/io/BeatTicks.h"
#include "core/io/MidiWriter.h"
#include "core/io/TranscriptionMark.h"

namespace rollwright {

namespace {

constexpr std::uint16_t kTicksPerQuarter = 960;
constexpr std::uint8_t kGrandPiano = 0;
constexpr std::uint8_t kPressed = 127; ///< values of the pedal
constexpr std::uint8_t kLifted = 0;

MidiEvent text(std::uint8_t type, std::string_view words)
{
    return {0, midi::kMeta, type, 0, {words.begin(), words.end()}};
}

MidiTrack timeTrack(const Transcription& transcription, const BeatTicks& ticks)
{
    const std::string by =
        transcription.model.name + (transcription.corrected ? ", corrected" : "");
    MidiTrack track;
    track.events = {text(midi::kText, transcriptionMark(by)), text(midi::kTrackName, "Time")};
    std::ranges::copy(ticks.events(), std::back_inserter(track.events));
    track.endTick = track.events.back().tick;
    return track;
}

MidiEvent pedalEvent(std::int64_t tick, bool down)
{
    return {tick, midi::kControlChange, midi::kSustainPedal, down ? kPressed : kLifted};
}

/// What comes first at one tick: notes end before others begin, so that a key can be struck again,
/// and a pedal is changed between the two, so that it holds what begins with it.
int rankOf(const MidiEvent& event)
{
    switch (event.message()) {
    case midi::kNoteOff: return 0;
    case midi::kControlChange: return event.data2 < midi::kPedalDown ? 1 : 2;
    default: return 3;
    }
}

MidiTrack noteTrack(const Transcription& transcription, const BeatTicks& ticks)
{
    MidiTrack track;
    for (const Note& note : transcription.notes) {
        const auto pitch = static_cast<std::uint8_t>(std::clamp(note.pitch.midi, 0, 127));
        const auto velocity = static_cast<std::uint8_t>(std::clamp(note.velocity, 1, 127));
        const std::int64_t onset = ticks.tickOf(note.onset);
        const std::int64_t offset = std::max(onset + 1, ticks.tickOf(note.offset));
        track.events.push_back({onset, midi::kNoteOn, pitch, velocity});
        track.events.push_back({offset, midi::kNoteOff, pitch, 0});
    }
    for (const PedalPress& press : transcription.pedal.value_or(Pedalling())) {
        const std::int64_t down = ticks.tickOf(press.down);
        track.events.push_back(pedalEvent(down, true));
        track.events.push_back(pedalEvent(std::max(down + 1, ticks.tickOf(press.up)), false));
    }
    std::ranges::stable_sort(track.events, {},
                             [](const MidiEvent& e) { return std::tuple(e.tick, rankOf(e)); });
    track.endTick = track.events.empty() ? 0 : track.events.back().tick;
    track.events.insert(track.events.begin(), {text(midi::kTrackName, "Piano"),
                                               {0, midi::kProgramChange, kGrandPiano, 0}});
    return track;
}

} // namespace

Result<void> MidiExporter::write(const Transcription& transcription, std::ostream& out) const
{
    const BeatTicks ticks(transcription.beats ? &*transcription.beats : nullptr, kTicksPerQuarter);
    writeMidi(
        {1, kTicksPerQuarter, {timeTrack(transcription, ticks), noteTrack(transcription, ticks)}},
        out);
    return {};
}

} // namespace rollwright
