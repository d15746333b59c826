#include "core/training/RenderPlan.h"

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <sstream>

#include <gmock/gmock.h>

#include "core/io/MidiWriter.h"
#include "tests/support/TemporaryFolder.h"

namespace rollwright {
namespace {

namespace fs = std::filesystem;

/// A MIDI file of one note that lasts so many seconds.
std::string oneNote(int seconds)
{
    MidiFile file;
    file.division = 500; // 1000 ticks a second
    const std::int64_t end = std::int64_t{1000} * seconds;
    file.tracks.push_back({{{0, midi::kNoteOn, 60, 64}, {end, midi::kNoteOff, 60, 64}}, end});
    std::ostringstream bytes;
    writeMidi(file, bytes);
    return bytes.str();
}

std::vector<std::string> namesOf(const RenderPlan& plan)
{
    std::vector<std::string> names;
    for (const PlannedRender& render : plan.renders)
        names.push_back(render.name);
    return names;
}

class RenderPlanTest : public testing::Test
{
protected:
    RenderPlanTest() { m_options.midi = m_folder.path(); }

    /// `count` performances of ten seconds in a folder.
    void fill(const std::string& folder, int count)
    {
        fs::create_directories(m_folder / folder);
        for (int i = 0; i < count; ++i)
            m_folder.write(folder + "/" + std::to_string(i) + ".mid", oneNote(10));
    }

    std::map<std::string, int> composersOf(const RenderPlan& plan)
    {
        std::map<std::string, int> composers;
        for (const PlannedRender& render : plan.renders)
            ++composers[render.name.substr(0, render.name.find('-'))];
        return composers;
    }

    TemporaryFolder m_folder;
    RenderOptions m_options;
};

TEST_F(RenderPlanTest, FindsMidiFilesInAllSubFoldersAndNamesThemByTheirPlace)
{
    fs::create_directories(m_folder / "Bach/Fugue.1");
    m_folder.write("Bach/Fugue.1/a.b.mid", oneNote(1));
    m_folder.write("Bach/Fugue.1/c.MIDI", oneNote(1));
    m_folder.write("Bach/Fugue.1/notes.txt", "no");
    const auto plan = planRenders(m_options);
    ASSERT_TRUE(plan);
    ASSERT_EQ(plan->renders.size(), 2U);
    EXPECT_THAT(namesOf(*plan),
                testing::UnorderedElementsAre("Bach-Fugue.1-a.b", "Bach-Fugue.1-c"));
    EXPECT_NE(plan->renders[0].seed, plan->renders[1].seed);
}

TEST_F(RenderPlanTest, GivesEveryPerformanceANameOfItsOwn)
{
    fs::create_directories(m_folder / "a/b");
    for (const char* name : {"a/b/c.mid", "a/b/c.midi", "a/b-c.mid"})
        m_folder.write(name, oneNote(1));
    const auto plan = planRenders(m_options);
    ASSERT_TRUE(plan);
    EXPECT_THAT(namesOf(*plan), testing::UnorderedElementsAre("a-b-c", "a-b-c-2", "a-b-c-3"));
}

TEST_F(RenderPlanTest, TakesOfEveryFolderInProportion)
{
    fill("Bach", 40);
    fill("Liszt", 20);
    fill("Ravel", 4);
    m_options.count = 16;
    EXPECT_THAT(composersOf(*planRenders(m_options)),
                testing::ElementsAre(testing::Pair("Bach", 10), testing::Pair("Liszt", 5),
                                     testing::Pair("Ravel", 1)));
    m_options.count = 3;
    EXPECT_EQ(composersOf(*planRenders(m_options)).size(), 3U);
}

TEST_F(RenderPlanTest, MoreHoursAddPerformancesAndChangeNone)
{
    fill("Bach", 30);
    m_options.hours = 0.02; // 72 s, and each has 11.5 s
    const auto few = planRenders(m_options);
    EXPECT_EQ(few->renders.size(), 7U);
    m_options.hours = 0.05;
    const auto more = planRenders(m_options);
    EXPECT_EQ(more->renders.size(), 16U);
    EXPECT_TRUE(std::ranges::equal(few->renders, std::span(more->renders).first(7)));
}

TEST_F(RenderPlanTest, AnotherSeedChoosesOthers)
{
    fill("Bach", 30);
    m_options.count = 10;
    const auto first = planRenders(m_options);
    EXPECT_EQ(first->renders, planRenders(m_options)->renders);
    m_options.seed = 2;
    const auto second = planRenders(m_options);
    std::set<std::string> names;
    for (const auto* plan : {&first, &second})
        for (const PlannedRender& render : (*plan)->renders)
            names.insert(render.name);
    EXPECT_GT(names.size(), 10U);
}

TEST_F(RenderPlanTest, CutsWhatIsTooLong)
{
    m_folder.write("a.mid", oneNote(100));
    m_options.maximumLength = Seconds{30};
    EXPECT_EQ(planRenders(m_options)->renders.at(0).length, Seconds{30});
}

TEST_F(RenderPlanTest, NamesWhatCannotBePlayedAndGoesOn)
{
    m_folder.write("bad.mid", "MThd");
    m_folder.write("empty.mid", oneNote(0));
    m_folder.write("good.mid", oneNote(1));
    const auto plan = planRenders(m_options);
    ASSERT_TRUE(plan);
    EXPECT_EQ(plan->renders.size(), 1U);
    std::map<std::string, ErrorCode> skipped;
    for (const Error& error : plan->skipped)
        skipped[error.subject] = error.code;
    EXPECT_EQ(skipped.at(m_folder / "bad.mid"), ErrorCode::DamagedReference);
    EXPECT_EQ(skipped.at(m_folder / "empty.mid"), ErrorCode::EmptyReference);
}

TEST_F(RenderPlanTest, CanBeCancelled)
{
    m_folder.write("a.mid", oneNote(1));
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(planRenders(m_options, {stop.get_token(), nullptr}).error().code,
              ErrorCode::Cancelled);
}

TEST_F(RenderPlanTest, FailsWhereThereIsNothing)
{
    EXPECT_EQ(planRenders(m_options).error().code, ErrorCode::InvalidArgument);
    m_options.midi = m_folder / "none";
    EXPECT_EQ(planRenders(m_options).error().code, ErrorCode::FileNotFound);
}

} // namespace
} // namespace rollwright
