#include "core/base/JsonText.h"

#include <gtest/gtest.h>

namespace rollwright {
namespace {

using Json = nlohmann::ordered_json;

TEST(JsonText, IsOneLineOrIndented)
{
    const Json json{{"b", 1}, {"a", "é"}};
    EXPECT_EQ(jsonText(json), R"({"b":1,"a":"é"})");
    EXPECT_EQ(jsonText(json, 1), "{\n \"b\": 1,\n \"a\": \"é\"\n}");
}

TEST(JsonText, ReplacesBytesThatAreNoUtf8)
{
    EXPECT_EQ(jsonText(Json("a\xFFz")), "\"a\uFFFDz\"");
}

} // namespace
} // namespace rollwright
