#include "core/base/Phrase.h"

#include <gtest/gtest.h>

namespace rollwright {
namespace {

TEST(PhraseTest, WithoutArgumentsItIsItsWords)
{
    EXPECT_EQ(Phrase("it is empty").english(), "it is empty");
    EXPECT_EQ(Phrase(std::string("100 %1 %")).english(), "100 %1 %");
    EXPECT_EQ(Phrase("it is empty").words(), "it is empty");
}

TEST(PhraseTest, IsEmptyWithoutWords)
{
    EXPECT_TRUE(Phrase().empty());
    EXPECT_TRUE(Phrase("").empty());
    EXPECT_FALSE(Phrase("%1", {""}).empty());
    EXPECT_EQ(Phrase().english(), "");
}

TEST(PhraseTest, ArgumentsStandWhereTheWordsSay)
{
    const Phrase phrase("only %1 of %2", {"5.3 s", "274.2 s"});
    EXPECT_EQ(phrase.english(), "only 5.3 s of 274.2 s");
    EXPECT_EQ(phrase.filled("von %2 nur %1"), "von 274.2 s nur 5.3 s");
    EXPECT_EQ(phrase.filled("%1%1"), "5.3 s5.3 s");
}

TEST(PhraseTest, ArgumentsAndOtherPercentSignsStayAsTheyAre)
{
    EXPECT_EQ(Phrase("%1 of %2", {"%2", "%1"}).english(), "%2 of %1");
    EXPECT_EQ(Phrase("in %1", {"a %1 b"}).english(), "in a %1 b");
    EXPECT_EQ(Phrase("%0 %2 %%1 5 %", {"a"}).english(), "%0 %2 %a 5 %");
}

} // namespace
} // namespace rollwright
