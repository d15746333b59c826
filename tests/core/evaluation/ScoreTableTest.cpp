#include "core/evaluation/ScoreTable.h"

#include <algorithm>

#include <gmock/gmock.h>

namespace rollwright {
namespace {

using testing::HasSubstr;

std::vector<NamedReport> reports()
{
    NamedReport sharp{"A, \"sharp\" one", {}};
    sharp.report.loss = LossScores{0.125, 0.25};
    sharp.report.note.f1 = 0.75;
    NamedReport plain{"plain_b", {}};
    plain.report.note.f1 = 0.5;
    return {sharp, plain};
}

auto lines(const std::string& text)
{
    return static_cast<std::size_t>(std::ranges::count(text, '\n'));
}

TEST(ScoreTable, HasALineForEveryField)
{
    const std::size_t fields = evaluationFields().size();
    EXPECT_EQ(lines(scoreTable(reports(), TableFormat::Text)), fields + 1);
    EXPECT_EQ(lines(scoreTable(reports(), TableFormat::Csv)), fields + 1);
    EXPECT_EQ(lines(scoreTable(reports(), TableFormat::Markdown)), fields + 2);
    EXPECT_EQ(lines(scoreTable(reports(), TableFormat::Latex)), fields + 6);
}

TEST(ScoreTable, CsvIsNotRoundedAndQuotesNames)
{
    auto named = reports();
    named[1].report.note.f1 = 1.0 / 3;
    const std::string csv = scoreTable(named, TableFormat::Csv);
    EXPECT_THAT(csv, HasSubstr("group,name,\"A, \"\"sharp\"\" one\",plain_b\n"));
    EXPECT_THAT(csv, HasSubstr("note,f1,0.75,0.33333333333333331\n"));
    EXPECT_THAT(csv, HasSubstr("loss,frame_loss,0.125,\n")) << "a missing value is empty";
}

TEST(ScoreTable, CorrectedNotesDoNotCompete)
{
    auto named = reports();
    named[0].report.corrected = true;
    named.push_back({"poor", {}});
    EXPECT_THAT(scoreTable(named, TableFormat::Markdown),
                HasSubstr("| note | f1 | 0.7500 | **0.5000** | 0.0000 |"));
}

TEST(ScoreTable, TextStandsInColumnsWhateverTheNames)
{
    auto named = reports();
    named[0].name = "Für Elise, überall";
    const std::string text = scoreTable(named, TableFormat::Text);
    const std::size_t heading = text.find('\n') - 2; // two letters of two bytes
    EXPECT_EQ(text.find('\n', heading + 3) - text.find('\n') - 1, heading);
}

TEST(ScoreTable, EveryFormatMarksTheBestAndEscapesNames)
{
    EXPECT_THAT(scoreTable(reports(), TableFormat::Text), HasSubstr("0.7500*"));
    const std::string markdown = scoreTable(reports(), TableFormat::Markdown);
    EXPECT_THAT(markdown, HasSubstr("| note | f1 | **0.7500** | 0.5000 |"));
    EXPECT_THAT(markdown, HasSubstr("plain\\_b"));
    const std::string latex = scoreTable(reports(), TableFormat::Latex);
    EXPECT_THAT(latex, HasSubstr("note & f1 & \\textbf{0.7500} & 0.5000 \\\\"));
    EXPECT_THAT(latex, HasSubstr("plain\\_b"));
}

} // namespace
} // namespace rollwright
