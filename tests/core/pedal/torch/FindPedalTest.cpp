#include <gtest/gtest.h>

#include "core/model/ModelFolders.h"
#include "core/notes/NoteDecoder.h"
#include "core/pedal/PedalFinder.h"
#include "core/transcription/Decoding.h"
#include "tests/support/Notes.h"

namespace rollwright {
namespace {

/// Broken chords of two seconds, eight notes each, from `begin` on: with the pedal every note
/// sounds to the end of its chord, without it until the next.
NoteList brokenChords(int begin, int chords, bool pedal)
{
    NoteList notes;
    for (int chord = 0; chord < chords; ++chord) {
        const double start = begin + 2.0 * chord;
        const int root = 40 + chord * 5 % 12;
        for (int i = 0; i < 8; ++i) {
            const double onset = start + 0.25 * i;
            notes.push_back(note(onset, pedal ? start + 2.05 : onset + 0.23, root + 4 * i));
        }
    }
    return tidied(notes);
}

TEST(FindPedal, TellsPedalledMusicFromDryByTheShippedWeights)
{
    NoteList notes = brokenChords(0, 8, false);
    const NoteList pedalled = brokenChords(16, 8, true);
    notes.insert(notes.end(), pedalled.begin(), pedalled.end());
    const auto found = findPedal(notes);
    ASSERT_TRUE(found) << found.error().detail.english();
    EXPECT_TRUE(valid(*found));
    int dry = 0;
    int wet = 0;
    for (int chord = 0; chord < 8; ++chord) {
        dry += isDown(*found, Seconds(2 * chord + 1));
        wet += isDown(*found, Seconds(16 + 2 * chord + 1));
    }
    EXPECT_LE(dry, 1);
    EXPECT_GE(wet, 7);
}

TEST(FindPedal, SaysBeforehandWhetherItCan)
{
    EXPECT_TRUE(checkPedalFinder());
    const auto ready = checkPedalFinder("not-there.safetensors");
    ASSERT_FALSE(ready);
    EXPECT_EQ(ready.error().code, ErrorCode::FileNotFound);
}

/// One note that ends early in each pedalled chord.
Posteriors posteriorsOf(const NoteList& notes)
{
    const FrameGrid grid{Seconds(0.02), Seconds(0.01), 1700};
    Posteriors posteriors;
    posteriors.grid = grid;
    posteriors.onset = Posteriorgram(grid.frames);
    posteriors.frame = Posteriorgram(grid.frames);
    for (const Note& note : notes) {
        const int onset = grid.frameAt(note.onset);
        posteriors.onset.at(onset, note.pitch.key()) = 0.9F;
        for (int t = onset; t < grid.frameAt(note.offset); ++t)
            posteriors.frame.at(t, note.pitch.key()) = 0.9F;
    }
    return posteriors;
}

TEST(FindPedal, HoldsNotesThatEndEarlyWhereADecoderIsToldTo)
{
    NoteList notes = brokenChords(0, 16, true);
    for (std::size_t i = 0; i < notes.size(); i += 8)
        notes[i].offset = notes[i].onset + Seconds(1);
    const Posteriors posteriors = posteriorsOf(notes);
    DecoderParams params;
    const NoteList alone = decodeNotes(posteriors, params);
    EXPECT_EQ(*decode(posteriors, params), alone) << "1: no pedal";
    params.pedalThreshold = kPedalThreshold;
    const NoteList held = *decode(posteriors, params);
    ASSERT_EQ(held.size(), alone.size());
    EXPECT_EQ(decodeAnyhow(posteriors, params), held);
    int longer = 0;
    for (std::size_t i = 0; i < held.size(); ++i) {
        EXPECT_EQ(held[i].onset, alone[i].onset);
        EXPECT_GE(held[i].offset, alone[i].offset);
        longer += held[i].duration() > alone[i].duration() + Seconds(0.5);
    }
    EXPECT_GE(longer, 12) << "of 16";
}

} // namespace
} // namespace rollwright
