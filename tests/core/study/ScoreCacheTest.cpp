#include "core/study/ScoreCache.h"

#include <fstream>

#include <gtest/gtest.h>

#include "core/model/EngineLibrary.h"
#include "tests/support/FileSizeLimit.h"
#include "tests/support/TemporaryFolder.h"

namespace rollwright {
namespace {

EvaluationReport reportWith(double f1)
{
    EvaluationReport report;
    report.note.f1 = f1;
    return report;
}

TEST(ScoreCache, KnowsAgainWhatItWasTold)
{
    const TemporaryFolder folder;
    const auto file = folder / "inner" / "scores.jsonl";
    {
        ScoreCache cache(file);
        EXPECT_EQ(cache.find("a"), nullptr);
        ASSERT_TRUE(cache.add("a", reportWith(0.5)));
        ASSERT_TRUE(cache.add("b \"ü\"", reportWith(0.25)));
        ASSERT_TRUE(cache.add("a", reportWith(0.75)));
    }
    const ScoreCache cache(file);
    ASSERT_NE(cache.find("a"), nullptr);
    EXPECT_EQ(cache.find("a")->note.f1, 0.75) << "the later one counts";
    ASSERT_NE(cache.find("b \"ü\""), nullptr);
    EXPECT_EQ(cache.find("b \"ü\"")->note.f1, 0.25);
}

TEST(ScoreCache, PassesOverWhatAKilledProgramLeft)
{
    const TemporaryFolder folder;
    const auto file = folder / "scores.jsonl";
    ASSERT_TRUE(ScoreCache(file).add("a", reportWith(0.5)));
    std::ofstream(file, std::ios::app) << R"({"key":"b","scores":{"loss":)";
    {
        ScoreCache cache(file);
        EXPECT_NE(cache.find("a"), nullptr);
        EXPECT_EQ(cache.find("b"), nullptr);
        ASSERT_TRUE(cache.add("c", reportWith(1)));
    }
    EXPECT_NE(ScoreCache(file).find("c"), nullptr);
}

TEST(ScoreCache, SaysThatTheDiskIsFullAndKnowsTheScoreAllTheSame)
{
    const TemporaryFolder folder;
    ScoreCache cache(folder / "scores.jsonl");
    const FileSizeLimit limit(100);
    const auto added = cache.add("a", reportWith(0.5));
    ASSERT_FALSE(added);
    EXPECT_EQ(added.error().code, ErrorCode::DiskFull);
    EXPECT_NE(cache.find("a"), nullptr);
}

TEST(ScoreCache, ForgetsTheOlderHalfOfAFileThatGrowsTooLarge)
{
    const TemporaryFolder folder;
    const auto file = folder / "scores.jsonl";
    ASSERT_TRUE(ScoreCache(file).add("0", reportWith(0)));
    const auto line = std::filesystem::file_size(file);
    {
        ScoreCache cache(file, 4 * line + line / 2);
        for (const char* key : {"1", "2", "3"})
            ASSERT_TRUE(cache.add(key, reportWith(0)));
    }
    EXPECT_NE(ScoreCache(file).find("0"), nullptr) << "four have room";
    {
        ScoreCache cache(file, 4 * line + line / 2);
        ASSERT_TRUE(cache.add("4", reportWith(0)));
        EXPECT_NE(cache.find("0"), nullptr) << "what is known stays known";
    }
    const ScoreCache cache(file);
    for (const char* key : {"0", "1"})
        EXPECT_EQ(cache.find(key), nullptr) << key;
    for (const char* key : {"2", "3", "4"})
        EXPECT_NE(cache.find(key), nullptr) << key;
    EXPECT_LT(std::filesystem::file_size(file), 3 * line + 1);
}

TEST(ScoreCache, SaysThatItCannotWriteAndKnowsAllTheSame)
{
    ScoreCache cache("/proc/no/such/folder/scores.jsonl");
    const auto added = cache.add("a", reportWith(0.5));
    ASSERT_FALSE(added);
    EXPECT_EQ(added.error().code, ErrorCode::FileNotWritable);
    EXPECT_NE(cache.find("a"), nullptr);
    EXPECT_TRUE(ScoreCache().add("a", reportWith(0.5))) << "a cache without a file";
}

TEST(ScoreKey, ChangesWithWhateverTheScoreDependsOn)
{
    const TemporaryFolder folder;
    const RecordingPair files{folder.write("a.wav", "sound"), folder.write("a.mid", "notes")};
    ModelInfo model;
    model.sha256 = "abc";
    const DecoderParams params;
    const std::string key = scoreKey(files, model, params);
    EXPECT_EQ(scoreKey(files, model, params), key);

    ModelInfo trained = model;
    trained.sha256 = "def";
    EXPECT_NE(scoreKey(files, trained, params), key);
    ModelInfo wider = model;
    wider.architectureParameters["width"] = 2;
    EXPECT_NE(scoreKey(files, wider, params), key);
    ModelInfo script = model;
    script.sha256.clear();
    script.weights = folder.write("weights.pt", "a network");
    const std::string scriptKey = scoreKey(files, script, params);
    EXPECT_NE(scriptKey, key);
    folder.write("weights.pt", "another network");
    EXPECT_NE(scoreKey(files, script, params), scriptKey);
    EXPECT_TRUE(key.starts_with(engineFingerprint()));
    DecoderParams moved = params;
    moved.velocitySmoothing += 1e-9;
    EXPECT_NE(scoreKey(files, model, moved), key);
    EXPECT_NE(scoreKey({files.reference, files.audio}, model, params), key);
    folder.write("a.mid", "other notes");
    EXPECT_NE(scoreKey(files, model, params), key);
}

} // namespace
} // namespace rollwright
