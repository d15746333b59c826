#include "core/training/TrainingLog.h"

#include <fstream>

#include <gtest/gtest.h>

#include "core/base/ProgramVersion.h"
#include "tests/support/TemporaryFolder.h"

namespace rollwright {
namespace {

constexpr const char* kLog = R"({"loss":1.5,"speed":20,"step":10}
{"loss":1.2,"noteF1":0.4,"onsetThreshold":0.3,"speed":21,"step":20}
{"loss":9.9,"speed":22,"step":30}
{"loss":1.1,"speed":23,"step":30}
{"loss":1.0,"spee)";

TEST(TrainingLog, IsReadFromTheRunsFolderOrTheFileItself)
{
    const TemporaryFolder folder;
    std::filesystem::create_directory(folder / "run");
    const auto file = folder.write("run/log.jsonl", kLog);
    for (const auto& run : {folder / "run", folder / "run/", file}) {
        const auto log = readTrainingLog(run);
        ASSERT_TRUE(log) << run;
        EXPECT_EQ(log->name, "run");
        EXPECT_EQ(log->news.size(), 3U);
    }
}

TEST(TrainingLog, KeepsTheLastNewsOfAStepAndPassesOverACutLine)
{
    const TemporaryFolder folder;
    const auto log = readTrainingLog(folder.write("log.jsonl", kLog));
    ASSERT_TRUE(log);
    ASSERT_EQ(log->news.size(), 3U);
    EXPECT_EQ(log->news[0].step, 10);
    EXPECT_EQ(log->news[0].noteF1, -1);
    EXPECT_EQ(log->news[1].noteF1, 0.4);
    EXPECT_EQ(log->news[1].onsetThreshold, 0.3);
    EXPECT_EQ(log->news[2].loss, 1.1);
    EXPECT_EQ(log->news[2].speed, 23);
}

TEST(TrainingLog, BeginsWithWhatDecidesTheRun)
{
    const TemporaryFolder folder;
    ASSERT_TRUE(beginTrainingLog(folder.path(), R"({"steps":9,"data":["a"]})"));
    TrainingStatus news;
    news.step = 5;
    ASSERT_TRUE(addToTrainingLog(folder.path(), news));
    std::ifstream in(folder / "log.jsonl");
    std::string line;
    std::getline(in, line);
    EXPECT_EQ(line, std::string(R"({"version":")") + programVersion() +
                        R"(","plan":{"steps":9,"data":["a"]}})");
    EXPECT_EQ(readTrainingLog(folder.path())->news.size(), 1U);
    EXPECT_EQ(beginTrainingLog(folder / "none", "{}").error().code, ErrorCode::FileNotWritable);
}

TEST(TrainingLog, ALineThatWasCutOffDoesNotSwallowTheNext)
{
    const TemporaryFolder folder;
    folder.write("log.jsonl", kLog);
    TrainingStatus news;
    news.step = 40;
    news.loss = 0.75;
    ASSERT_TRUE(addToTrainingLog(folder.path(), news));
    news.step = 50;
    ASSERT_TRUE(addToTrainingLog(folder.path(), news));
    const auto log = readTrainingLog(folder.path());
    ASSERT_TRUE(log);
    ASSERT_EQ(log->news.size(), 5U);
    EXPECT_EQ(log->news[3].step, 40);
    EXPECT_EQ(log->news[3].loss, 0.75);
    EXPECT_EQ(addToTrainingLog(folder / "none", news).error().code, ErrorCode::FileNotWritable);
}

TEST(TrainingLog, NamesWhatIsNoLog)
{
    const TemporaryFolder folder;
    EXPECT_EQ(readTrainingLog(folder.path()).error().code, ErrorCode::FileNotFound);
    const auto text = folder.write("text", "[1]\n{}\n{\"step\":\"ten\"}\n");
    EXPECT_EQ(readTrainingLog(text).error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(readTrainingLog(text).error().subject, text);
}

} // namespace
} // namespace rollwright
