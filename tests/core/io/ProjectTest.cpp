#include "core/io/Project.h"

#include <fstream>

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include "tests/support/FileSizeLimit.h"
#include "tests/support/TemporaryFolder.h"

namespace rollwright {
namespace {

namespace fs = std::filesystem;

class ProjectTest : public testing::Test
{
protected:
    ProjectTest()
    {
        fs::create_directories(m_folder / "work/takes");
        m_folder.write("work/takes/Für Elise #1.wav", "sound");
        m_folder.write("work/takes/Für Elise #1.mid", "notes");
        m_folder.write("elsewhere.wav", "sound");
    }

    Project project() const
    {
        DecoderParams params;
        params.rule = DecoderRule::Threshold;
        params.onsetThreshold = 0.123456789;
        Corrections corrections{{{Seconds(1.25), Seconds(2), Pitch{60}, 64}},
                                {{Seconds(0.1), Seconds(0.3), Pitch{21}, 1}}};
        corrections.beats = BeatGrid{{Seconds(0.5), Seconds(1.1)}, 3, {1}};
        corrections.pedal = Pedalling{{Seconds(0.5), Seconds(1)}};
        return {{{m_folder / "work/takes/Für Elise #1.wav",
                  m_folder / "work/takes/Für Elise #1.mid",
                  {{"overtone", params, corrections}, {"lstm", std::nullopt, {}}},
                  "0123abcd",
                  MarkedLoop{{Seconds(1.5), Seconds(2.25)}, true}},
                 {m_folder / "elsewhere.wav", {}, {}}},
                1,
                "lstm",
                {"", "overtone", "lstm"}};
    }

    void write(const Project& project) const { ASSERT_TRUE(writeProject(m_file, project)); }

    /// The file with one change made to its JSON.
    template <typename Change>
    ErrorCode errorAfter(Change change) const
    {
        write(project());
        nlohmann::ordered_json json;
        std::ifstream(m_file) >> json;
        change(json);
        std::ofstream(m_file) << json;
        const auto read = readProject(m_file);
        EXPECT_FALSE(read);
        return read ? ErrorCode::Cancelled : read.error().code;
    }

    TemporaryFolder m_folder;
    fs::path m_file = m_folder / "work/lesson.rollwright";
};

TEST_F(ProjectTest, ReadsWhatItWrote)
{
    write(project());
    const auto read = readProject(m_file);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->recordings, project().recordings);
    EXPECT_EQ(read->chosen, 1U);
    EXPECT_EQ(read->model, "lstm");
    EXPECT_EQ(read->columns, project().columns);
}

TEST_F(ProjectTest, NoReferenceIsAnotherThingThanAnyThatIsFound)
{
    Project without = project();
    without.recordings[0].reference = fs::path();
    write(without);
    nlohmann::json json;
    std::ifstream(m_file) >> json;
    EXPECT_TRUE(json["recordings"][0].at("reference").is_null());
    EXPECT_FALSE(json["recordings"][1].contains("reference"));
    EXPECT_EQ(readProject(m_file)->recordings, without.recordings);
}

TEST_F(ProjectTest, AnEmptyOneIsAProject)
{
    write({});
    const auto read = readProject(m_file);
    ASSERT_TRUE(read);
    EXPECT_TRUE(read->recordings.empty());
}

TEST_F(ProjectTest, FindsWhatWasMovedWithIt)
{
    write(project());
    fs::rename(m_folder / "work", m_folder / "archive");
    const auto read = readProject(m_folder / "archive/lesson.rollwright");
    ASSERT_TRUE(read);
    EXPECT_EQ(read->recordings[0].file, m_folder / "archive/takes/Für Elise #1.wav");
    EXPECT_EQ(read->recordings[0].reference, m_folder / "archive/takes/Für Elise #1.mid");
    EXPECT_EQ(read->recordings[1].file, m_folder / "elsewhere.wav");
}

TEST_F(ProjectTest, FindsWhatStayedWhenItWasMovedAlone)
{
    write(project());
    fs::create_directories(m_folder / "desk");
    fs::rename(m_file, m_folder / "desk/lesson.rollwright");
    const auto read = readProject(m_folder / "desk/lesson.rollwright");
    ASSERT_TRUE(read);
    EXPECT_EQ(read->recordings, project().recordings);
}

TEST_F(ProjectTest, PrefersTheCopyThatLiesBesideIt)
{
    write(project());
    fs::copy(m_folder / "work", m_folder / "copy", fs::copy_options::recursive);
    const auto read = readProject(m_folder / "copy/lesson.rollwright");
    ASSERT_TRUE(read);
    EXPECT_EQ(read->recordings[0].file, m_folder / "copy/takes/Für Elise #1.wav");
}

TEST_F(ProjectTest, NamesTheOldPlaceOfWhatIsGone)
{
    write(project());
    fs::remove_all(m_folder / "work/takes");
    const auto read = readProject(m_file);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->recordings, project().recordings);
}

TEST_F(ProjectTest, AParameterThatIsNewerThanTheFileHasItsDefault)
{
    write(project());
    nlohmann::ordered_json json;
    std::ifstream(m_file) >> json;
    json["recordings"][0]["runs"][0]["decoder"].erase("pedal-threshold");
    std::ofstream(m_file) << json;
    const auto read = readProject(m_file);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->recordings, project().recordings);
}

TEST_F(ProjectTest, WhatIsNoProjectIsAnError)
{
    EXPECT_EQ(readProject(m_folder / "nothing").error().code, ErrorCode::FileNotFound);
    for (const char* text : {"", "{", "[]", "{}", "RIFF", R"({"format":"rollwright-project"})"}) {
        std::ofstream(m_file) << text;
        EXPECT_EQ(readProject(m_file).error().code, ErrorCode::UnsupportedProject) << text;
    }
    fs::resize_file(m_file, 100 * 1024 * 1024);
    EXPECT_EQ(readProject(m_file).error().code, ErrorCode::UnsupportedProject) << "too large";
}

TEST_F(ProjectTest, DamageIsAnErrorWhereverItIs)
{
    using Json = nlohmann::ordered_json;
    const auto expectUnsupported = [this](auto change) {
        EXPECT_EQ(errorAfter(change), ErrorCode::UnsupportedProject);
    };
    expectUnsupported([](Json& json) { json["version"] = 2; });
    expectUnsupported([](Json& json) { json["chosen"] = "first"; });
    expectUnsupported([](Json& json) { json["recordings"][0].erase("file"); });
    expectUnsupported([](Json& json) { json["recordings"][0]["file"]["relative"] = 1; });
    expectUnsupported([](Json& json) { json["recordings"][0]["loop"].erase("end"); });
    expectUnsupported([](Json& json) { json["recordings"][0]["loop"]["end"] = 1; });
    expectUnsupported([](Json& json) { json["recordings"][0]["loop"]["begin"] = -1; });
    expectUnsupported([](Json& json) { json["recordings"][0]["runs"][0].erase("model"); });
    expectUnsupported(
        [](Json& json) { json["recordings"][0]["runs"][0]["decoder"]["rule"] = "guess"; });
    expectUnsupported([](Json& json) { json["recordings"][0]["runs"][0]["decoder"] = "usual"; });
    expectUnsupported(
        [](Json& json) { json["recordings"][0]["runs"][0]["decoder"].erase("rule"); });
    expectUnsupported([](Json& json) {
        json["recordings"][0]["runs"][0]["decoder"]["onset-threshold"] = nullptr;
    });
    expectUnsupported(
        [](Json& json) { json["recordings"][0]["runs"][0]["decoder"]["onset-threshold"] = 7; });
    expectUnsupported(
        [](Json& json) { json["recordings"][0]["runs"][0]["corrections"].erase("added"); });
    expectUnsupported([](Json& json) {
        json["recordings"][0]["runs"][0]["corrections"]["removed"][0]["pitch"] = 7;
    });
}

TEST_F(ProjectTest, AFullDiskLeavesWhatWasThere)
{
    write(project());
    Project large = project();
    large.recordings.resize(100, large.recordings.front());
    {
        const FileSizeLimit limit(1000);
        EXPECT_FALSE(writeProject(m_file, large));
    }
    EXPECT_EQ(readProject(m_file)->recordings, project().recordings);
}

TEST_F(ProjectTest, AFolderThatIsNotThereIsAnError)
{
    const auto written = writeProject(m_folder / "nowhere/lesson.rollwright", project());
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::FileNotWritable);
}

} // namespace
} // namespace rollwright
