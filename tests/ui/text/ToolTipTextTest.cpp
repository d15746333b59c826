#include "ui/text/ToolTipText.h"

#include <gtest/gtest.h>

namespace rollwright {
namespace {

TEST(ToolTipText, ANameIsNoHtml)
{
    EXPECT_EQ(inToolTip("/music/A & B.flac"), "/music/A & B.flac") << "Qt shows it as it is";
    EXPECT_EQ(inToolTip("A & B <b>bold.flac\nqueued"),
              "<p>A &amp; B &lt;b&gt;bold.flac<br>\nqueued</p>");
}

} // namespace
} // namespace rollwright
