#include "core/io/DecoderJson.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace rollwright {
namespace {

TEST(DecoderJson, NamesTheRulesAsTheOptionOfTheCommandLineDoes)
{
    DecoderParams params;
    EXPECT_EQ(toJson(params)["rule"], "peaks");
    params.rule = DecoderRule::Threshold;
    EXPECT_EQ(toJson(params)["rule"], "threshold");
}

TEST(DecoderJson, ReadsTheFormerNameOfTheRuleOfPeaks)
{
    const DecoderParams params;
    auto json = toJson(params);
    json["rule"] = "peak-picking";
    EXPECT_EQ(decoderParamsFrom(json), params);
}

} // namespace
} // namespace rollwright
