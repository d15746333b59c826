#include "core/score/NoteValue.h"

#include <string>

#include <gtest/gtest.h>

namespace rollwright {
namespace {

/// "1 2. 4 8t": by the part of a whole note.
std::string text(const std::vector<NoteValue>& values)
{
    std::string text;
    for (const NoteValue& value : values) {
        text += text.empty() ? "" : " ";
        text += std::to_string(32 >> static_cast<int>(value.type));
        text += value.dotted ? "." : "";
        text += value.triplet ? "t" : "";
    }
    return text;
}

std::string note(int start, int end, Meter meter = {}, std::vector<bool> triplets = {})
{
    triplets.resize(static_cast<std::size_t>(meter.beatsPerBar));
    return text(valuesOf({start, end, false}, meter, triplets));
}

std::string rest(int start, int end, Meter meter = {}, std::vector<bool> triplets = {})
{
    triplets.resize(12);
    return text(valuesOf({start, end, true}, meter, triplets));
}

TEST(NoteValue, NotesOnABeatLastAsLongAsTheyCan)
{
    EXPECT_EQ(note(0, 96), "1");
    EXPECT_EQ(note(24, 96), "2.");
    EXPECT_EQ(note(24, 72), "2");
    EXPECT_EQ(note(0, 36), "4.");
    EXPECT_EQ(note(48, 84), "4.");
    EXPECT_EQ(note(0, 60), "2 8");
    EXPECT_EQ(note(0, 120, {5}), "1 4");
    EXPECT_EQ(note(0, 18), "8.");
}

TEST(NoteValue, NotesWithinABeatEndWithIt)
{
    EXPECT_EQ(note(18, 48), "16 4");
    EXPECT_EQ(note(6, 24), "8.");
    EXPECT_EQ(note(12, 72), "8 2");
    EXPECT_EQ(note(3, 18), "8 32");
}

TEST(NoteValue, ASyncopeIsOneQuarterDottedOrNot)
{
    EXPECT_EQ(note(12, 36), "4");
    EXPECT_EQ(note(12, 36, {}, {false, true, false, false}), "8 8.t") << "not into a triplet";
    EXPECT_EQ(note(24, 60, {}, {false, false, true, false}), "4 8.t");
    EXPECT_EQ(note(12, 48), "4.");
    EXPECT_EQ(note(36, 72, {3}), "4.");
    EXPECT_EQ(note(36, 72), "8 4") << "not over the middle";
    EXPECT_EQ(note(36, 72, {6}), "4.");
    EXPECT_EQ(note(60, 96, {6}), "8 4") << "not over the middle";
    EXPECT_EQ(note(12, 48, {}, {false, true, false, false}), "8 4") << "not into a triplet";
    EXPECT_EQ(rest(12, 36), "8 8");
    EXPECT_EQ(rest(0, 36), "4 8");
}

TEST(NoteValue, CompoundBeatsAreDotted)
{
    const Meter sixEight{2, true};
    EXPECT_EQ(note(0, 72, sixEight), "2.");
    EXPECT_EQ(note(0, 36, sixEight), "4.");
    EXPECT_EQ(note(12, 36, sixEight), "4");
    EXPECT_EQ(note(24, 72, sixEight), "8 4.");
    EXPECT_EQ(note(0, 18, sixEight), "8.") << "two in the time of three";
    EXPECT_EQ(note(0, 108, {3, true}), "2. 4.");
}

TEST(NoteValue, TripletsAreThreeInTheTimeOfTwo)
{
    const std::vector<bool> first{true};
    EXPECT_EQ(note(0, 8, {}, first), "8t");
    EXPECT_EQ(note(8, 24, {}, first), "4t");
    EXPECT_EQ(note(4, 24, {}, first), "4t 16t");
    EXPECT_EQ(note(0, 24, {}, first), "4");
}

TEST(NoteValue, RestsShowTheBeats)
{
    EXPECT_EQ(rest(24, 96), "4 2");
    EXPECT_EQ(rest(0, 72), "2 4");
    EXPECT_EQ(rest(0, 72, {3}), "2 4");
    EXPECT_EQ(rest(0, 36, {2, true}), "4.");
    EXPECT_EQ(rest(36, 144, {4, true}), "4. 2.");
}

TEST(NoteValue, RestsShowThePartsOfABeat)
{
    EXPECT_EQ(rest(0, 18), "8.");
    EXPECT_EQ(rest(6, 24), "16 8");
    EXPECT_EQ(rest(15, 24), "32 16");
    EXPECT_EQ(rest(0, 24, {2, true}), "4");
    EXPECT_EQ(rest(12, 36, {2, true}), "8 8");
    EXPECT_EQ(rest(48, 72, {2, true}), "8 8");
    EXPECT_EQ(rest(0, 16, {}, {true}), "4t");
    EXPECT_EQ(rest(8, 24, {}, {true}), "8t 8t");
}

TEST(NoteValue, AllStretchesAreFilled)
{
    for (const Meter meter : {Meter{4}, Meter{3}, Meter{12}, Meter{2, true}, Meter{4, true}})
        for (const bool triplet : {false, true}) {
            const int grid = triplet ? 4 : 3;
            if (triplet && meter.compound)
                continue;
            const std::vector<bool> triplets(static_cast<std::size_t>(meter.beatsPerBar), triplet);
            for (int start = 0; start < meter.bar(); start += grid)
                for (int end = start + grid; end <= meter.bar(); end += grid)
                    for (const bool isRest : {false, true}) {
                        int sum = 0;
                        for (const NoteValue& value :
                             valuesOf({start, end, isRest}, meter, triplets))
                            sum += value.length();
                        EXPECT_EQ(sum, end - start) << start;
                    }
        }
}

} // namespace
} // namespace rollwright
