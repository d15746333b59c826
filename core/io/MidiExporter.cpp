#include "core/io/MidiExporter.h"

#include <algorithm>
#include <iterator>

#include "core/io/BeatTicks.h"
#include "core/io/MidiEvents.h"
#include "core/io/MidiWriter.h"
#include "core/io/TranscriptionMark.h"

namespace rollwright {

namespace {

constexpr std::uint16_t kTicksPerQuarter = 960;

MidiTrack timeTrack(const Transcription& transcription, const BeatTicks& ticks)
{
    MidiTrack track;
    if (const std::string mark = transcriptionMark(transcription); !mark.empty())
        track.events.push_back(textEvent(midi::kText, mark));
    track.events.push_back(textEvent(midi::kTrackName, "Time"));
    std::ranges::copy(ticks.events(), std::back_inserter(track.events));
    track.endTick = track.events.back().tick;
    return track;
}

MidiTrack noteTrack(const Transcription& transcription, const BeatTicks& ticks)
{
    std::vector<MidiEvent> events;
    for (const Note& note : transcription.notes) {
        const auto pitch = static_cast<std::uint8_t>(std::clamp(note.pitch.midi, 0, 127));
        const auto velocity = static_cast<std::uint8_t>(std::clamp(note.velocity, 1, 127));
        const std::int64_t onset = ticks.tickOf(note.onset);
        const std::int64_t offset = std::max(onset + 1, ticks.tickOf(note.offset));
        events.push_back({onset, midi::kNoteOn, pitch, velocity});
        events.push_back({offset, midi::kNoteOff, pitch, 0});
    }
    for (const PedalPress& press : transcription.pedal.value_or(Pedalling())) {
        const std::int64_t down = ticks.tickOf(press.down);
        events.push_back(pedalEvent(down, 0, true));
        events.push_back(pedalEvent(std::max(down + 1, ticks.tickOf(press.up)), 0, false));
    }
    return pianoTrack("Piano", 0, std::move(events));
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
