#include "core/io/ScoreMidiExporter.h"

#include <sstream>

#include <gmock/gmock.h>

#include "core/io/MidiParser.h"
#include "core/io/PianoMovement.h"

namespace rollwright {
namespace {

constexpr int kQuarter = 480;

/// Beats of half a second from the first second on, a little uneven.
Seconds timeOf(double beat)
{
    return Seconds(1 + 0.5 * beat + 0.02 * std::sin(beat));
}

Note at(double beat, double length, int pitch, int velocity = 90)
{
    return {timeOf(beat), timeOf(beat + length), Pitch{pitch}, velocity};
}

Transcription inBeats(NoteList notes, int beatsPerBar = 4, int firstDownbeat = 0)
{
    Transcription transcription;
    transcription.model.name = "Overtone";
    transcription.notes = std::move(notes);
    transcription.beats = BeatGrid{{}, beatsPerBar, {firstDownbeat}};
    for (int beat = 0; beat < 16; ++beat)
        transcription.beats->beats.push_back(timeOf(beat - firstDownbeat));
    return transcription;
}

MidiFile exported(const Transcription& transcription)
{
    std::stringstream stream;
    EXPECT_TRUE(ScoreMidiExporter().write(transcription, stream));
    const std::string bytes = stream.str();
    const auto file =
        parseMidi({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()});
    EXPECT_TRUE(file);
    return *file;
}

using Sounding = std::tuple<std::int64_t, int, int>; ///< tick, pitch, velocity or 0

std::vector<Sounding> soundingOf(const MidiTrack& track)
{
    std::vector<Sounding> all;
    for (const MidiEvent& event : track.events) {
        if (event.message() == midi::kNoteOn || event.message() == midi::kNoteOff)
            all.emplace_back(event.tick, event.data1, event.data2);
    }
    return all;
}

std::vector<MidiEvent> metaOf(const MidiTrack& track, std::uint8_t type)
{
    std::vector<MidiEvent> all;
    std::ranges::copy_if(track.events, std::back_inserter(all),
                         [&](const MidiEvent& event) { return event.isMeta(type); });
    return all;
}

TEST(ScoreMidiExporter, PutsEachHandOnTheBeatsInATrackOfItsOwn)
{
    const MidiFile file =
        exported(inBeats({at(0.02, 1.9, 48, 50), at(0, 1, 72, 80), at(1.03, 0.5, 74, 70),
                          at(1.52, 0.5, 76, 60), at(2.01, 2, 43, 40), at(2, 2, 77, 30)}));
    ASSERT_EQ(file.tracks.size(), 3U);
    EXPECT_EQ(file.division, kQuarter);
    EXPECT_THAT(soundingOf(file.tracks[1]),
                testing::ElementsAre(Sounding(0, 72, 80), Sounding(480, 72, 0),
                                     Sounding(480, 74, 70), Sounding(720, 74, 0),
                                     Sounding(720, 76, 60), Sounding(960, 76, 0),
                                     Sounding(960, 77, 30), Sounding(1920, 77, 0)));
    EXPECT_THAT(soundingOf(file.tracks[2]),
                testing::ElementsAre(Sounding(0, 48, 50), Sounding(960, 48, 0),
                                     Sounding(960, 43, 40), Sounding(1920, 43, 0)));
    EXPECT_EQ(file.tracks[1].events.back().channel(), 0);
    EXPECT_EQ(file.tracks[2].events.back().channel(), 1);
}

TEST(ScoreMidiExporter, GraceNotesSoundBeforeTheirChord)
{
    const MidiFile file = exported(inBeats({at(0, 1, 72), at(0.87, 0.1, 76), at(1, 1, 77)}));
    EXPECT_THAT(soundingOf(file.tracks[1]),
                testing::ElementsAre(Sounding(0, 72, 90), Sounding(420, 76, 90),
                                     Sounding(480, 72, 0), Sounding(480, 76, 0),
                                     Sounding(480, 77, 90), Sounding(960, 77, 0)));
    const MidiFile first = exported(inBeats({at(-0.13, 0.1, 76), at(0, 1, 77)}));
    EXPECT_THAT(soundingOf(first.tracks[1]),
                testing::ElementsAre(Sounding(0, 76, 90), Sounding(0, 77, 90), Sounding(60, 76, 0),
                                     Sounding(480, 77, 0)));
}

TEST(ScoreMidiExporter, TiesAreOneNote)
{
    const MidiFile file = exported(inBeats({at(3, 3, 72), at(6, 1, 74)}));
    EXPECT_THAT(soundingOf(file.tracks[1]),
                testing::ElementsAre(Sounding(0, 72, 90), Sounding(1440, 72, 0),
                                     Sounding(1440, 74, 90), Sounding(1920, 74, 0)))
        << "from the upbeat on, over the bar's end";
}

TEST(ScoreMidiExporter, HasOneTempoAndSignsEachChangeOfTheBars)
{
    const MidiFile file =
        exported(inBeats({at(-1, 1, 67), at(0, 3, 72), at(3, 3, 74)}, 3, 1)); // an upbeat
    const auto tempos = metaOf(file.tracks[0], midi::kTempo);
    ASSERT_EQ(tempos.size(), 1U);
    const auto& bytes = tempos.front().payload;
    EXPECT_NEAR(bytes[0] << 16 | bytes[1] << 8 | bytes[2], 500'000, 10'000);
    const auto meters = metaOf(file.tracks[0], midi::kTimeSignature);
    ASSERT_EQ(meters.size(), 2U);
    EXPECT_EQ(meters[0].payload[0], 1);
    EXPECT_EQ(meters[1].tick, kQuarter);
    EXPECT_EQ(meters[1].payload[0], 3);
    EXPECT_EQ(meters[1].payload[1], 2) << "a power of two: quarters";
    EXPECT_EQ(metaOf(file.tracks[0], midi::kKeySignature).size(), 1U);
}

TEST(ScoreMidiExporter, BothHandsHaveThePedal)
{
    Transcription transcription = inBeats({at(0, 2, 72), at(2, 2, 74), at(4, 1, 48)});
    transcription.pedal = Pedalling{{timeOf(0.05), timeOf(2)}, {timeOf(2.1), timeOf(4)}};
    const MidiFile file = exported(transcription);
    for (const std::size_t hand : {1U, 2U}) {
        std::vector<std::pair<std::int64_t, int>> pedal;
        for (const MidiEvent& event : file.tracks[hand].events) {
            if (event.message() == midi::kControlChange)
                pedal.emplace_back(event.tick, event.data2);
        }
        EXPECT_THAT(pedal, testing::ElementsAre(testing::Pair(0, 127), testing::Pair(960, 0),
                                                testing::Pair(960, 127), testing::Pair(1920, 0)));
    }
}

TEST(ScoreMidiExporter, WithoutNotesItIsAFileAllTheSame)
{
    Transcription transcription;
    const MidiFile file = exported(transcription);
    EXPECT_EQ(file.tracks.size(), 3U);
    EXPECT_TRUE(notesOf(file).empty());
}

} // namespace
} // namespace rollwright
