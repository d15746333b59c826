#include "ui/panels/SentencePages.h"

#include <QLabel>
#include <gtest/gtest.h>

namespace rollwright {
namespace {

TEST(SentencePages, ShowsASentenceOrItsContent)
{
    SentencePages pages;
    auto* content = new QLabel("content");
    pages.setContent(content);
    EXPECT_NE(pages.currentWidget(), content);
    pages.showContent();
    EXPECT_EQ(pages.currentWidget(), content);
    pages.showSentence("<b>plain");
    const auto* sentence = qobject_cast<QLabel*>(pages.currentWidget());
    ASSERT_NE(sentence, nullptr);
    EXPECT_EQ(sentence->text(), "<b>plain");
    EXPECT_EQ(sentence->textFormat(), Qt::PlainText);
    EXPECT_TRUE(sentence->wordWrap());
}

} // namespace
} // namespace rollwright
