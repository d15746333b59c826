#include "core/io/MidiExporter.h"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "core/io/MidiWriter.h"
#include "core/io/TranscriptionMark.h"

namespace rollwright {

namespace {

constexpr std::uint16_t kTicksPerQuarter = 960;
constexpr double kTicksPerSecond = 2.0 * kTicksPerQuarter; // at 120 a minute
constexpr std::uint8_t kGrandPiano = 0;

std::int64_t tickOf(Seconds time)
{
    return std::llround(std::max(0.0, time.count()) * kTicksPerSecond);
}

MidiEvent meta(std::uint8_t type, std::vector<std::uint8_t> payload)
{
    return {0, midi::kMeta, type, 0, std::move(payload)};
}

MidiEvent text(std::uint8_t type, std::string_view words)
{
    return meta(type, {words.begin(), words.end()});
}

MidiTrack timeTrack(const Transcription& transcription)
{
    const std::string by =
        transcription.model.name + (transcription.corrected ? ", corrected" : "");
    MidiTrack track;
    track.events = {
        text(midi::kText, transcriptionMark(by)), text(midi::kTrackName, "Time"),
        meta(midi::kTempo, {0x07, 0xA1, 0x20}),    // 500 000 microseconds a quarter note
        meta(midi::kTimeSignature, {4, 2, 24, 8}), // 4/4, metronome and 32nds as usual
    };
    return track;
}

/// At one tick notes end before others begin, so that a key can be struck again.
MidiTrack noteTrack(const NoteList& notes)
{
    MidiTrack track;
    for (const Note& note : notes) {
        const auto pitch = static_cast<std::uint8_t>(std::clamp(note.pitch.midi, 0, 127));
        const auto velocity = static_cast<std::uint8_t>(std::clamp(note.velocity, 1, 127));
        const std::int64_t onset = tickOf(note.onset);
        const std::int64_t offset = std::max(onset + 1, tickOf(note.offset));
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
    writeMidi({1, kTicksPerQuarter, {timeTrack(transcription), noteTrack(transcription.notes)}},
              out);
    return {};
}

} // namespace rollwright
