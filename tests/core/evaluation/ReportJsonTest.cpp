#include "core/evaluation/ReportJson.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace rollwright {
namespace {

TEST(ReportJson, HoldsEveryFieldInItsGroup)
{
    const std::vector<Note> notes{{Seconds{0}, Seconds{1}, Pitch{60}, 64}};
    const EvaluationReport report = evaluateNotes(notes, notes);
    const auto json = nlohmann::json::parse(toJson(report));
    EXPECT_EQ(json.size(), 5U);
    for (const EvaluationField& field : evaluationFields()) {
        const auto value = field.value(report);
        ASSERT_TRUE(json.contains(field.group));
        ASSERT_TRUE(json[field.group].contains(field.name));
        if (value)
            EXPECT_EQ(json[field.group][field.name], *value);
        else
            EXPECT_TRUE(json[field.group][field.name].is_null());
    }
}

TEST(ReportJson, OfADatasetHoldsRecordingsMeansAndDeviations)
{
    std::vector<RecordingReport> recordings(2);
    recordings[0].name = "one";
    recordings[1].name = "not UTF-8: \xff";
    recordings[0].report.note.f1 = 0.5;
    recordings[1].report.note.f1 = 1;
    const auto json = nlohmann::json::parse(toJson(recordings));
    EXPECT_EQ(json["recordings"].size(), 2U);
    EXPECT_EQ(json["recordings"][0]["name"], "one");
    EXPECT_EQ(json["recordings"][1]["scores"]["note"]["f1"], 1);
    EXPECT_EQ(json["mean"]["note"]["f1"], 0.75);
    EXPECT_EQ(json["standard_deviation"]["note"]["f1"], 0.25);
    EXPECT_TRUE(json["mean"]["loss"]["frame_loss"].is_null());
}

TEST(ReportJson, HoldsTheAlignedGroupsWhereAReportHasThem)
{
    std::vector<RecordingReport> recordings(1);
    EXPECT_FALSE(nlohmann::json::parse(toJson(recordings))["mean"].contains("alignment"));
    recordings[0].report.aligned = AlignedScores{Seconds{0.02}, {.f1 = 0.5}, {}, {}};
    const auto json = nlohmann::json::parse(toJson(recordings));
    EXPECT_EQ(json["mean"]["alignment"]["onset_deviation"], 0.02);
    EXPECT_EQ(json["recordings"][0]["scores"]["aligned-note"]["f1"], 0.5);
}

} // namespace
} // namespace rollwright
