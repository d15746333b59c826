#include "core/io/ScoreMidiExporter.h"

#include <algorithm>
#include <cmath>

#include "core/io/MidiEvents.h"
#include "core/io/MidiWriter.h"
#include "core/io/TranscriptionMark.h"
#include "core/io/WrittenScore.h"

namespace rollwright {

namespace {

constexpr std::int64_t kTicksPerDivision = 20;
constexpr double kMicrosecondsPerMinute = 60e6;
constexpr double kUsualTempo = 120;

std::uint8_t byteOf(int value)
{
    return static_cast<std::uint8_t>(value);
}

std::int64_t quarterOf(const Score& score)
{
    const double perMinute = score.beatsPerMinute > 0 ? score.beatsPerMinute : kUsualTempo;
    const double quarters = perMinute * score.meter.beat() / kDivisions;
    constexpr double kLongest = 0xFFFFFF;
    return std::llround(std::min(kMicrosecondsPerMinute / quarters, kLongest));
}

MidiTrack timeTrack(const Transcription& transcription, const Score& score)
{
    MidiTrack track{{textEvent(midi::kTrackName, "Time"),
                     {0,
                      midi::kMeta,
                      midi::kKeySignature,
                      0,
                      {byteOf(score.key.fifths), byteOf(score.key.minor ? 1 : 0)}},
                     tempoEvent(0, quarterOf(score))}};
    if (const std::string mark = transcriptionMark(transcription); !mark.empty())
        track.events.insert(track.events.begin(), textEvent(midi::kText, mark));
    int length = 0;
    for (const ScoreBar& bar : score.bars) {
        if (bar.length != length)
            track.events.push_back(meterEvent(track.endTick, bar.length / score.meter.unit(),
                                              score.meter.denominator()));
        length = bar.length;
        track.endTick += length * kTicksPerDivision;
    }
    return track;
}

void addKey(const ScoreChord::Key& key, std::int64_t tick, std::uint8_t message, int channel,
            std::vector<MidiEvent>& events)
{
    const bool on = message == midi::kNoteOn;
    events.push_back({tick, byteOf(message | channel), byteOf(std::clamp(key.pitch.midi, 0, 127)),
                      byteOf(on ? std::clamp(key.velocity, 1, 127) : 0)});
}

/// One after another until the chord begins; those that would begin before the piece, with it.
void addGraces(const std::vector<ScoreChord::Key>& graces, std::int64_t tick, int channel,
               std::vector<MidiEvent>& events)
{
    constexpr std::int64_t kLength = kThirtySecond * kTicksPerDivision;
    std::int64_t begin = tick - kLength * static_cast<std::int64_t>(graces.size());
    begin = std::max<std::int64_t>(begin, 0);
    for (const ScoreChord::Key& key : graces) {
        addKey(key, begin, midi::kNoteOn, channel, events);
        begin += kLength;
        addKey(key, begin, midi::kNoteOff, channel, events);
    }
}

/// Tied chords are one.
void addChords(const std::vector<ScoreChord>& chords, std::int64_t tick, int channel,
               std::vector<MidiEvent>& events)
{
    for (const ScoreChord& chord : chords) {
        const std::int64_t end = tick + chord.value.length() * kTicksPerDivision;
        addGraces(chord.graces, tick, channel, events);
        for (const ScoreChord::Key& key : chord.keys) {
            if (!chord.tiedToPrevious)
                addKey(key, tick, midi::kNoteOn, channel, events);
            if (!chord.tiedToNext)
                addKey(key, end, midi::kNoteOff, channel, events);
        }
        tick = end;
    }
}

void addPedal(const std::vector<PedalMark>& marks, std::int64_t begin, int channel,
              std::vector<MidiEvent>& events)
{
    for (const PedalMark& mark : marks) {
        const std::int64_t tick = begin + mark.place * kTicksPerDivision;
        if (mark.kind != PedalMark::Kind::Down)
            events.push_back(pedalEvent(tick, channel, false));
        if (mark.kind != PedalMark::Kind::Up)
            events.push_back(pedalEvent(tick, channel, true));
    }
}

MidiTrack handTrack(std::string_view name, Hand hand, const Score& score)
{
    const int channel = static_cast<int>(hand);
    std::vector<MidiEvent> events;
    std::int64_t tick = 0;
    for (const ScoreBar& bar : score.bars) {
        addChords(bar.hands[static_cast<std::size_t>(hand)], tick, channel, events);
        addPedal(bar.pedal, tick, channel, events);
        tick += bar.length * kTicksPerDivision;
    }
    return pianoTrack(name, channel, std::move(events));
}

} // namespace

Result<void> ScoreMidiExporter::write(const Transcription& transcription, std::ostream& out) const
{
    const Score score = writtenScore(transcription);
    writeMidi({1,
               kDivisions * kTicksPerDivision,
               {timeTrack(transcription, score), handTrack("Right hand", Hand::Right, score),
                handTrack("Left hand", Hand::Left, score)}},
              out);
    return {};
}

} // namespace rollwright
