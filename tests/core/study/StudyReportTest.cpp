#include "core/study/StudyReport.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace rollwright {
namespace {

EvaluationReport reportWith(double f1)
{
    EvaluationReport report;
    report.note = {f1, f1, f1, f1};
    report.aligned = AlignedScores{Seconds(0.02), {.f1 = 1}, {}, {}};
    return report;
}

/// Two models on three recordings; the second failed on the last one.
StudyTable makeTable()
{
    StudyTable table({"x/a <1>", "b, \"two\"", "c"}, {"Overtone", "A|B"});
    const double f1[3][2] = {{0.5, 0.25}, {0.75, 0.5}, {0.1, 0}};
    for (std::size_t i = 0; i < 3; ++i)
        for (std::size_t k = 0; k < 2; ++k)
            table.at({i, k}).report = reportWith(f1[i][k]);
    table.at({2, 1}) = {std::nullopt, Error{ErrorCode::DamagedAudio, "c.wav", {}}};
    return table;
}

const StudySource kSource{"Disklavier & friends", "plain", "2026-01-02"};

std::string reportAs(StudyFormat format)
{
    return studyReport(makeTable(), kSource, format);
}

bool has(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

TEST(StudyReport, MeansAreOverTheRecordingsThatAllModelsScored)
{
    const std::string text = reportAs(StudyFormat::Text);
    EXPECT_TRUE(has(text, "2 recordings of 3 (those that every model has scored)")) << text;
    EXPECT_TRUE(has(text, "note f1                 0.625 +- 0.125*   0.375 +- 0.125 \n")) << text;
    EXPECT_TRUE(has(text, "alignment onset_deviation "));
    EXPECT_FALSE(has(text, "loss"));
}

TEST(StudyReport, CsvHasEveryScoreThatThereIs)
{
    const std::string text = reportAs(StudyFormat::Csv);
    EXPECT_TRUE(text.starts_with("recording,model,group,name,value\n"));
    EXPECT_TRUE(has(text, "\nx/a <1>,Overtone,note,f1,0.5\n"));
    EXPECT_TRUE(has(text, "\n\"b, \"\"two\"\"\",A|B,note,f1,0.5\n"));
    EXPECT_TRUE(has(text, "\nc,Overtone,note,f1,0.10000000000000001\n"));
    EXPECT_FALSE(has(text, "\nc,A|B"));
    EXPECT_FALSE(has(text, "frame_loss"));
}

TEST(StudyReport, JsonHasModelsRecordingsAndErrors)
{
    const auto json = nlohmann::json::parse(reportAs(StudyFormat::Json));
    EXPECT_EQ(json["dataset"], kSource.dataset);
    EXPECT_EQ(json["compared_recordings"], 2);
    EXPECT_EQ(json["models"][0]["name"], "Overtone");
    EXPECT_EQ(json["models"][0]["mean"]["note"]["f1"], 0.625);
    EXPECT_EQ(json["models"][1]["standard_deviation"]["note"]["f1"], 0.125);
    EXPECT_EQ(json["recordings"][2]["scores"]["Overtone"]["note"]["f1"], 0.1);
    EXPECT_TRUE(has(json["recordings"][2]["errors"]["A|B"], "damaged"));
}

TEST(StudyReport, MarkdownMarksTheBestAndEscapesBars)
{
    const std::string text = reportAs(StudyFormat::Markdown);
    EXPECT_TRUE(has(text, "| note F1 | **0.625** ± 0.125 | 0.375 ± 0.125 |")) << text;
    EXPECT_TRUE(has(text, "| Overtone | A\\|B |"));
    EXPECT_TRUE(has(text, "| c | 0.100 | – |"));
}

TEST(StudyReport, HtmlStandsAloneAndEscapesNames)
{
    const std::string page = reportAs(StudyFormat::Html);
    EXPECT_TRUE(page.starts_with("<!DOCTYPE html>"));
    EXPECT_TRUE(has(page, "Disklavier &amp; friends"));
    EXPECT_TRUE(has(page, "<td>x/a &lt;1&gt;</td>"));
    EXPECT_FALSE(has(page, "x/a <1>"));
    EXPECT_FALSE(has(page, "http")) << "refers to the outside";
    EXPECT_TRUE(has(page, "<td class=\"failed\""));
    std::size_t dots = 0;
    for (auto at = page.find("<circle"); at != std::string::npos; at = page.find("<circle", at + 1))
        ++dots;
    EXPECT_EQ(dots, 5U) << "one for each score";
}

TEST(StudyReport, OfAStudyThatHasNotBegunIsEmptyButWhole)
{
    const StudyTable table({"a"}, {"m"});
    for (const StudyFormatInfo& info : studyFormats())
        EXPECT_FALSE(studyReport(table, kSource, info.format).empty()) << info.suffix;
    EXPECT_TRUE(has(studyReport(table, kSource, StudyFormat::Text), "0 recordings of 1"));
}

} // namespace
} // namespace rollwright
