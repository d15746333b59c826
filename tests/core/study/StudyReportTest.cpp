#include "core/study/StudyReport.h"

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "core/base/ProgramVersion.h"

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

TEST(StudyReport, SaysWhichDeviationIsMeant)
{
    for (const auto format : {StudyFormat::Text, StudyFormat::Markdown, StudyFormat::Html})
        EXPECT_TRUE(has(reportAs(format), "divided by n")) << reportAs(format);
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

/// WCAG 2.1, of "#f88" and a grey of 0 to 255.
double contrast(const std::string& colour, double grey)
{
    const auto linear = [](double value) { return std::pow((value / 255 + 0.055) / 1.055, 2.4); };
    const auto part = [&](std::size_t at) {
        return linear(17 * std::stoi(colour.substr(at, 1), nullptr, 16));
    };
    const double a = 0.2126 * part(1) + 0.7152 * part(2) + 0.0722 * part(3) + 0.05;
    const double b = linear(grey) + 0.05;
    return std::max(a, b) / std::min(a, b);
}

TEST(StudyReport, FailuresCanBeReadInLightAndDarkBrowsers)
{
    const std::string page = reportAs(StudyFormat::Html);
    const std::string rule = ".failed { color: ";
    const auto light = page.find(rule);
    const auto dark = page.rfind(rule);
    ASSERT_NE(light, std::string::npos);
    EXPECT_LT(page.find("prefers-color-scheme: dark"), dark);
    EXPECT_GT(contrast(page.substr(light + rule.size(), 4), 255), 4.5);
    EXPECT_GT(contrast(page.substr(dark + rule.size(), 4), 0x1c), 4.5);
}

TEST(StudyReport, MarksNoFrameScoreOverFramesOfDifferentLengths)
{
    for (const bool oneGrid : {true, false}) {
        StudyTable table({"a"}, {"m", "n"}, oneGrid);
        table.at({0, 0}).report = reportWith(0.5);
        table.at({0, 1}).report = reportWith(0.25);
        table.at({0, 0}).report->frame.frame.f1 = 0.75;
        const std::string text = studyReport(table, kSource, StudyFormat::Text);
        EXPECT_EQ(has(text, "0.750 +- 0.000*"), oneGrid) << text;
        EXPECT_TRUE(has(text, "0.500 +- 0.000*")) << text;
        EXPECT_NE(has(text, "do not compare"), oneGrid) << text;
        EXPECT_EQ(has(studyReport(table, kSource, StudyFormat::Markdown), "**0.750**"), oneGrid);
        const std::string page = studyReport(table, kSource, StudyFormat::Html);
        EXPECT_EQ(has(page, "<td class=\"best\">0.750"), oneGrid);
        EXPECT_NE(has(page, "do not compare"), oneGrid);
    }
}

/// Of `makeTable`, with what it came of.
StudySource wholeSource()
{
    StudySource source = kSource;
    source.split = "validation";
    source.leftOut = {{ErrorCode::ReferenceMissing, "lonely.wav", {}}};
    for (const char* name : {"a", "b", "c"})
        source.plan.recordings.push_back({name, {"", std::string("refs/") + name + ".mid"}});
    for (const char* id : {"overtone", "mine"}) {
        ModelInfo model;
        model.id = id;
        model.version = 3;
        model.sha256 = std::string(64, 'e');
        model.frontEnd = "log-frequency";
        model.decoder["onset-threshold"] = 0.25;
        source.plan.models.push_back(std::move(model));
    }
    return source;
}

TEST(StudyReport, JsonSaysWhatGaveTheFigures)
{
    const auto json =
        nlohmann::json::parse(studyReport(makeTable(), wholeSource(), StudyFormat::Json));
    EXPECT_EQ(json["version"], programVersion());
    EXPECT_EQ(json["split"], "validation");
    EXPECT_EQ(json["tolerance"]["onset"], 0.05);
    EXPECT_TRUE(has(json["left_out"][0], "lonely.wav"));
    const auto& model = json["models"][1];
    EXPECT_EQ(model["id"], "mine");
    EXPECT_EQ(model["version"], 3);
    EXPECT_EQ(model["sha256"], std::string(64, 'e'));
    EXPECT_EQ(model["decoder"]["onset-threshold"], 0.25);
    EXPECT_EQ(model["cells"]["hop"], 0.02);
    EXPECT_EQ(model["count"]["note"]["f1"], 2);
    EXPECT_EQ(json["recordings"][2]["reference"], "refs/c.mid");
    EXPECT_FALSE(nlohmann::json::parse(reportAs(StudyFormat::Json)).contains("split"));
}

TEST(StudyReport, HtmlSaysWhatGaveTheFigures)
{
    StudySource source = wholeSource();
    const std::string page = studyReport(makeTable(), source, StudyFormat::Html);
    for (const std::string& part :
         {std::string("split validation"), std::string("Rollwright ") + programVersion(),
          std::string("A|B: mine, version 3"), std::string(64, 'e'),
          std::string("onset-threshold 0.25, ")})
        EXPECT_TRUE(has(page, part)) << part;
    EXPECT_FALSE(has(page, "sustain pedal")) << "no reference has one";
    source.pedal = true;
    EXPECT_TRUE(has(studyReport(makeTable(), source, StudyFormat::Html), "sustain pedal"));
}

TEST(StudyReport, SaysWhereAFieldIsOfFewerRecordings)
{
    StudyTable table = makeTable();
    for (std::size_t k = 0; k < 2; ++k)
        table.at({0, k}).report->noteWithOffsetsAndVelocity = NoteScores{0.5, 0.5, 0.5, 0.5};
    const std::string text = studyReport(table, kSource, StudyFormat::Text);
    EXPECT_TRUE(has(text, "0.500 +- 0.000*   0.500 +- 0.000* (1 of 2)\n")) << text;
    EXPECT_TRUE(has(studyReport(table, kSource, StudyFormat::Html), "± 0.000 (1 of 2)"));
    EXPECT_TRUE(has(studyReport(table, kSource, StudyFormat::Markdown), "± 0.000 (1 of 2)"));
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
