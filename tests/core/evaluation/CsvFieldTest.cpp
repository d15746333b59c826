#include "core/evaluation/CsvField.h"

#include <gtest/gtest.h>

namespace rollwright {
namespace {

TEST(CsvField, IsQuotedOnlyWhereItMust)
{
    EXPECT_EQ(csvField("Für Elise"), "Für Elise");
    EXPECT_EQ(csvField(""), "");
    EXPECT_EQ(csvField("a,b"), "\"a,b\"");
    EXPECT_EQ(csvField("a \"b\""), "\"a \"\"b\"\"\"");
    EXPECT_EQ(csvField("a\nb"), "\"a\nb\"");
    EXPECT_EQ(csvField("a\rb"), "\"a\rb\"");
}

} // namespace
} // namespace rollwright
