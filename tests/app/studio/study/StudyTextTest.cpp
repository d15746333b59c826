#include "app/studio/study/StudyText.h"

#include <gtest/gtest.h>

namespace rollwright {
namespace {

using namespace std::chrono_literals;

TEST(StudyText, NamesFolderLayoutAndParts)
{
    const Dataset plain{"plain", {DatasetEntry{"a", {}}}, {}};
    EXPECT_EQ(datasetText("/data/Für Elise/", "", plain).title, "Für Elise");
    EXPECT_EQ(datasetText("/data/mine", "", plain).detail, "1 recording with its notes");
    EXPECT_TRUE(datasetText("/data/mine", "", plain).parts.isEmpty());
    EXPECT_EQ(datasetText("/", "", plain).title, "/");

    const Dataset maestro{"MAESTRO", {DatasetEntry{"a", {}}, DatasetEntry{"b", {}}}, {}};
    const DatasetText text = datasetText("/data/maestro", "", maestro);
    EXPECT_EQ(text.detail, "2 recordings with their notes, MAESTRO layout");
    EXPECT_EQ(text.part, "test");
    EXPECT_EQ(datasetText("/data/maestro", "train", maestro).part, "train");

    const auto without = [](std::vector<Error> leftOut) {
        return datasetText("/data/mine", "", {"plain", {}, std::move(leftOut)}).detail;
    };
    EXPECT_EQ(without({}), "There are no recordings in it.");
    EXPECT_TRUE(without({{ErrorCode::FileNotReadable, "/data/locked", {}}}).contains("its notes"));
}

TEST(StudyText, RecordingsWithoutReferencesAreSaidInOneSentence)
{
    Dataset dataset{"plain", {}, {Error{ErrorCode::ReferenceMissing, "/data/a.wav", {}}}};
    EXPECT_TRUE(datasetText("/data", "", dataset).detail.startsWith("The recording in it has no"));
    dataset.leftOut.push_back({ErrorCode::ReferenceMissing, "/data/b.wav", {}});
    dataset.leftOut.push_back({ErrorCode::FileNotReadable, "/data/locked", {}});
    const DatasetText text = datasetText("/data", "", dataset);
    EXPECT_TRUE(text.detail.startsWith("None of the 2 recordings")) << text.detail.toStdString();
    EXPECT_EQ(text.toOpen, 2);
    EXPECT_EQ(recordingsAlone(dataset),
              (std::vector<std::filesystem::path>{"/data/a.wav", "/data/b.wav"}));
    const QStringList reasons = leftOutOf(dataset, StudyTable({}, {}));
    ASSERT_EQ(reasons.size(), 1);
    EXPECT_TRUE(reasons[0].contains("locked"));
    dataset.entries.push_back({"c", {}});
    EXPECT_EQ(datasetText("/data", "", dataset).toOpen, 0);
    EXPECT_EQ(leftOutOf(dataset, StudyTable({}, {})).size(), 3);
}

TEST(StudyText, SaysHowFarAndHowLong)
{
    const StudyTable table({"2018/first", std::string(100, 'x')}, {"Overtone"});
    StudyPace pace({2});
    pace.begin(0, {});
    EXPECT_EQ(studyProgressText(table, {0, 0}, pace),
              QString::fromUtf8("Recording 1 of 2: first with Overtone \u2013 0 %"));
    pace.end(StudyPace::Clock::time_point(30s));
    const QString text = studyProgressText(table, {1, 0}, pace);
    EXPECT_TRUE(text.startsWith("Recording 2 of 2: xxx")) << text.toStdString();
    EXPECT_TRUE(text.endsWith("50 %, about 30 s left")) << text.toStdString();
    EXPECT_LT(text.size(), 100);
}

TEST(StudyText, EveryReasonIsSaidOnce)
{
    StudyTable table({"a", "b"}, {"m", "broken"});
    table.at({0, 0}).report = EvaluationReport();
    table.at({1, 0}).error = Error{ErrorCode::DamagedAudio, "b.wav", {}};
    for (const std::size_t recording : {0U, 1U})
        table.at({recording, 1}).error = Error{ErrorCode::ModelDamaged, "broken", {}};
    const Dataset dataset{"MAPS", {}, {Error{ErrorCode::ReferenceMissing, "c.wav", {}}}};
    const QStringList reasons = leftOutOf(dataset, table);
    ASSERT_EQ(reasons.size(), 3);
    EXPECT_TRUE(reasons[0].contains("c.wav"));
    EXPECT_TRUE(reasons[1].contains("broken"));
    EXPECT_TRUE(reasons[2].contains("b.wav"));
    EXPECT_EQ(studySummary(table), "1 of 4 scores, 3 failed");
}

} // namespace
} // namespace rollwright
