#include "core/score/Beams.h"

#include <random>
#include <string>

#include <gmock/gmock.h>

namespace rollwright {
namespace {

using Type = NoteValue::Type;
constexpr NoteValue kQuarter{Type::Quarter};
constexpr NoteValue kEighth{Type::Eighth};
constexpr NoteValue kDottedEighth{Type::Eighth, true};
constexpr NoteValue kSixteenth{Type::Sixteenth};
constexpr NoteValue kThirtySecond{Type::ThirtySecond};

ScoreChord note(NoteValue value)
{
    return {value, {{Pitch{72}}}};
}

ScoreChord rest(NoteValue value)
{
    return {value};
}

std::vector<ScoreChord> notes(const std::vector<NoteValue>& values)
{
    std::vector<ScoreChord> chords;
    for (const NoteValue& value : values)
        chords.push_back(note(value));
    return chords;
}

/// A letter a beam: (begin, =continue, )end, >forward hook, <backward hook; '.' for none.
std::string text(const std::vector<std::vector<Beam>>& chords)
{
    std::string text;
    for (const auto& beams : chords) {
        text += text.empty() ? "" : " ";
        text += beams.empty() ? "." : "";
        for (const Beam beam : beams)
            text += "(=)><"[static_cast<int>(beam)];
    }
    return text;
}

TEST(Beams, JoinWhatBeginsInABeat)
{
    const Meter meter{4};
    EXPECT_EQ(text(beamsOf(notes({kEighth, kEighth, kQuarter, kSixteenth, kSixteenth, kSixteenth,
                                  kSixteenth, kQuarter}),
                           0, meter)),
              "( ) . (( == == )) .");
    EXPECT_EQ(text(beamsOf(notes({kQuarter, kEighth, kQuarter, kEighth, kQuarter}), 0, meter)),
              ". . . . .")
        << "none is alone";
}

TEST(Beams, BeatsOfTwoEighthsAreJoined)
{
    EXPECT_EQ(text(beamsOf(notes(std::vector(8, kEighth)), 0, {4})), "( = = ) ( = = )");
    EXPECT_EQ(text(beamsOf(notes(std::vector(6, kEighth)), 24, {4})), "( ) ( = = )") << "an upbeat";
    EXPECT_EQ(text(beamsOf(notes(std::vector(6, kEighth)), 0, {3})), "( = = = = )");
    EXPECT_EQ(text(beamsOf(notes({kQuarter, kEighth, kEighth, kEighth, kEighth}), 0, {3})),
              ". ( ) ( )");
    EXPECT_EQ(text(beamsOf(notes(std::vector(6, kEighth)), 0, {2, true})), "( = ) ( = )");
}

TEST(Beams, ShortValuesHaveMoreAndHooksWhereTheyAreAlone)
{
    const Meter meter{4};
    EXPECT_EQ(text(beamsOf(notes({kDottedEighth, kSixteenth}), 0, meter)), "( )<");
    EXPECT_EQ(text(beamsOf(notes({kSixteenth, kDottedEighth}), 0, meter)), "(> )");
    EXPECT_EQ(text(beamsOf(notes({kSixteenth, kEighth, kSixteenth}), 0, meter)), "(> = )<");
    EXPECT_EQ(text(beamsOf(notes({kEighth, kThirtySecond, kThirtySecond, kSixteenth}), 0, meter)),
              "( =(( ==) ))");
    EXPECT_EQ(text(beamsOf(notes({kDottedEighth, kSixteenth, kEighth}), 0, {2, true})), "( =< )");
}

TEST(Beams, RestsPartThem)
{
    EXPECT_EQ(text(beamsOf({note(kSixteenth), rest(kSixteenth), note(kSixteenth), note(kSixteenth)},
                           0, {4})),
              ". . (( ))");
}

class RandomBeams : public testing::TestWithParam<unsigned>
{
};

TEST_P(RandomBeams, BeginAsOftenAsTheyEnd)
{
    std::mt19937 random(GetParam());
    const std::vector<NoteValue> values{kQuarter, kEighth, kDottedEighth, kSixteenth,
                                        kThirtySecond};
    std::vector<ScoreChord> chords;
    for (int left = 96; left > 0;) {
        const NoteValue value = values[random() % values.size()];
        if (value.length() > left)
            continue;
        chords.push_back(random() % 6 == 0 ? rest(value) : note(value));
        left -= value.length();
    }
    const auto beams = beamsOf(chords, 0, {4});
    ASSERT_EQ(beams.size(), chords.size());
    for (std::size_t level = 0; level < 3; ++level) {
        bool isOpen = false;
        for (const auto& of : beams) {
            const bool has = of.size() > level;
            const bool goesOn = has && (of[level] == Beam::Continue || of[level] == Beam::End);
            EXPECT_EQ(goesOn, isOpen) << text(beams);
            isOpen = has && (of[level] == Beam::Begin || of[level] == Beam::Continue);
        }
        EXPECT_FALSE(isOpen) << text(beams);
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, RandomBeams, testing::Range(1U, 30U));

} // namespace
} // namespace rollwright
