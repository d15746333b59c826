#include "core/evaluation/CellText.h"

#include <gtest/gtest.h>

namespace rollwright {
namespace {

TEST(CellText, OfCsvIsQuotedOnlyWhereItMust)
{
    EXPECT_EQ(csvField("Für Elise"), "Für Elise");
    EXPECT_EQ(csvField(""), "");
    EXPECT_EQ(csvField("a,b"), "\"a,b\"");
    EXPECT_EQ(csvField("a \"b\""), "\"a \"\"b\"\"\"");
    EXPECT_EQ(csvField("a\nb"), "\"a\nb\"");
    EXPECT_EQ(csvField("a\rb"), "\"a\rb\"");
}

TEST(CellText, OfMarkdownIsNoMarkup)
{
    EXPECT_EQ(markdownCell("Für Elise"), "Für Elise");
    EXPECT_EQ(markdownCell("a|b *c* _d_ `e` <f> [g] \\h"),
              "a\\|b \\*c\\* \\_d\\_ \\`e\\` \\<f> \\[g] \\\\h");
    EXPECT_EQ(markdownCell("a\nb"), "a b");
}

TEST(CellText, OfLatexIsNoCommand)
{
    EXPECT_EQ(latexCell("Für Elise"), "Für Elise");
    EXPECT_EQ(latexCell("a_b & 5 % {c} #1 $x$"), "a\\_b \\& 5 \\% \\{c\\} \\#1 \\$x\\$");
    EXPECT_EQ(latexCell("a\\b^c~d"), "a\\textbackslash{}b\\textasciicircum{}c\\textasciitilde{}d");
}

TEST(CellText, StandsInAsManyColumnsAsATerminalShows)
{
    EXPECT_EQ(columnsOf(""), 0);
    EXPECT_EQ(columnsOf("plain"), 5);
    EXPECT_EQ(columnsOf("Für"), 3);
    EXPECT_EQ(columnsOf("Fu\u0308r"), 3) << "an accent of its own";
    EXPECT_EQ(columnsOf("日本"), 4);
    EXPECT_EQ(columnsOf("\xff\xfe"), 2) << "no text";
    EXPECT_EQ(columnsOf("a\tb"), 3) << "no letters";
    EXPECT_EQ(rightAligned("Für", 5), "  Für");
    EXPECT_EQ(rightAligned("日本", 5), " 日本");
    EXPECT_EQ(rightAligned("plain", 3), "plain");
}

} // namespace
} // namespace rollwright
