#include "core/evaluation/ReportJson.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace rollwright {
namespace {

TEST(ReportJson, HoldsEveryFieldInItsGroup)
{
    const std::vector<Note> notes{{Seconds{0}, Seconds{1}, Pitch{60}, 64}};
    const EvaluationReport report = evaluateNotes(notes, notes);
    const auto json = toJson(report);
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

TEST(ReportJson, IsReadBackAsItWasWritten)
{
    const std::vector<Note> played{{Seconds{0}, Seconds{1}, Pitch{60}, 64},
                                   {Seconds{1}, Seconds{2}, Pitch{64}, 30}};
    const std::vector<Note> heard{{Seconds{0.02}, Seconds{0.8}, Pitch{60}, 64},
                                  {Seconds{2}, Seconds{3}, Pitch{72}, 90},
                                  {Seconds{1}, Seconds{2}, Pitch{64}, 90}};
    for (const bool whole : {true, false}) {
        EvaluationReport report = evaluateNotes(played, heard, {.velocities = whole});
        report.aligned = evaluateAligned(played, heard, {.velocities = whole});
        if (whole)
            report.loss = LossScores{0.1, 0.25};
        const auto read = reportFromJson(nlohmann::ordered_json::parse(toJson(report).dump()));
        ASSERT_TRUE(read);
        for (const auto fields : {evaluationFields(), alignedFields()})
            for (const EvaluationField& field : fields)
                EXPECT_EQ(field.value(*read), field.value(report)) << field.group << field.name;
    }
}

TEST(ReportJson, OtherValuesAreNoReports)
{
    using Json = nlohmann::ordered_json;
    Json part = toJson(EvaluationReport());
    part.erase("note-with-offsets");
    for (const Json& json :
         {Json(), Json::object(), Json::array({1}), part, Json{{"loss", {{"frame_loss", "x"}}}}})
        EXPECT_FALSE(reportFromJson(json)) << json;
}

TEST(ReportJson, OfADatasetHoldsRecordingsMeansAndDeviations)
{
    std::vector<RecordingReport> recordings(2);
    recordings[0].name = "one";
    recordings[1].name = "not UTF-8: \xff";
    recordings[0].report.note.f1 = 0.5;
    recordings[1].report.note.f1 = 1;
    const auto json = toJson(recordings);
    EXPECT_EQ(json["recordings"].size(), 2U);
    EXPECT_EQ(json["recordings"][0]["name"], "one");
    EXPECT_EQ(json["recordings"][1]["scores"]["note"]["f1"], 1);
    EXPECT_EQ(json["mean"]["note"]["f1"], 0.75);
    EXPECT_EQ(json["standard_deviation"]["note"]["f1"], 0.25);
    EXPECT_TRUE(json["mean"]["loss"]["frame_loss"].is_null());
    EXPECT_EQ(json["count"]["note"]["f1"], 2);
    EXPECT_EQ(json["count"]["loss"]["frame_loss"], 0);
}

TEST(ReportJson, HoldsTheAlignedGroupsWhereAReportHasThem)
{
    std::vector<RecordingReport> recordings(1);
    EXPECT_FALSE(toJson(recordings)["mean"].contains("alignment"));
    recordings[0].report.aligned = AlignedScores{Seconds{0.02}, {.f1 = 0.5}, {}, {}};
    const auto json = toJson(recordings);
    EXPECT_EQ(json["mean"]["alignment"]["onset_deviation"], 0.02);
    EXPECT_EQ(json["recordings"][0]["scores"]["aligned-note"]["f1"], 0.5);
}

} // namespace
} // namespace rollwright
