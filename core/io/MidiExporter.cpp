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

/// At one tick notes end before others begin, so that a key can be struck again.
MidiTrack noteTrack(const NoteList& notes, const BeatTicks& ticks)
{
    MidiTrack track;
    for (const Note& note : notes) {
        const auto pitch = static_cast<std::uint8_t>(std::clamp(note.pitch.midi, 0, 127));
        const auto velocity = static_cast<std::uint8_t>(std::clamp(note.velocity, 1, 127));
        const std::int64_t onset = ticks.tickOf(note.onset);
        const std::int64_t offset = std::max(onset + 1, ticks.tickOf(note.offset));
        track.events.push_back({onset, midi::kNoteOn, pitch, velocity});
        track.events.push_back({offset, midi::kNoteOff, pitch, 0});
    }
    std::ranges::stable_sort(track.events, {},
                             [](const MidiEvent& e) { return std::tuple(e.tick, e.status); });
    track.endTick = track.events.empty() ? 0 : track.events.back().tick;
    track.events.insert(track.events.begin(), {text(midi::kTrackName, "Piano"),
                                               {0, midi::kProgramChange, kGrandPiano, 0}});
    return track;
}

} // namespace

Result<void> MidiExporter::write(const Transcription& transcription, std::ostream& out) const
{
    static_assert(midi::kNoteOff < midi::kNoteOn);
    const BeatTicks ticks(transcription.beats ? &*transcription.beats : nullptr, kTicksPerQuarter);
    writeMidi({1,
               kTicksPerQuarter,
               {timeTrack(transcription, ticks), noteTrack(transcription.notes, ticks)}},
              out);
    return {};
}

} // namespace rollwright
