#include "core/notes/DecoderParams.h"

#include <set>
#include <string>

#include <gtest/gtest.h>

namespace rollwright {
namespace {

TEST(DecoderSchema, EveryParameterIsNamedExplainedAndInRange)
{
    std::set<std::string> names;
    for (const DecoderParameter& parameter : decoderSchema()) {
        EXPECT_TRUE(names.insert(parameter.name).second) << parameter.name;
        EXPECT_STRNE(parameter.label, "");
        EXPECT_STRNE(parameter.help, "");
        EXPECT_LT(parameter.minimum, parameter.maximum);
        EXPECT_GE(parameter.defaultValue, parameter.minimum);
        EXPECT_LE(parameter.defaultValue, parameter.maximum);
    }
}

TEST(DecoderParams, AreTheDefaultsOfTheSchema)
{
    const DecoderParams params;
    for (const DecoderParameter& parameter : decoderSchema())
        EXPECT_EQ(params.*parameter.field, parameter.defaultValue) << parameter.name;
    EXPECT_EQ(params.rule, DecoderRule::PeakPicking);
}

TEST(DefaultParams, TakeTheCalibratedValuesOfTheModel)
{
    ModelInfo model;
    model.decoder = {{"onset-threshold", 0.4}, {"minimum-length", 0.1}};
    const DecoderParams params = defaultParams(model);
    EXPECT_EQ(params.onsetThreshold, 0.4);
    EXPECT_EQ(params.minimumLength, 0.1);
    EXPECT_EQ(params.frameThreshold, DecoderParams().frameThreshold);
}

TEST(DefaultParams, IgnoreUnknownNamesAndValuesOutOfRange)
{
    ModelInfo model;
    model.decoder = {{"onset-threshold", 1.5}, {"frame-threshold", -1}, {"sustain", 3}};
    EXPECT_EQ(defaultParams(model), DecoderParams());
}

TEST(SeedParams, AreOneHalfOnBothRolls)
{
    EXPECT_EQ(seedParams().rule, DecoderRule::Threshold);
    EXPECT_EQ(seedParams().onsetThreshold, 0.5);
    EXPECT_EQ(seedParams().frameThreshold, 0.5);
    EXPECT_EQ(seedParams().minimumLength, 0);
}

TEST(DecoderParams, AreToldInOneLineWithTheirUnits)
{
    const std::string text = describe(DecoderParams());
    EXPECT_TRUE(text.starts_with("peak picking, onset-threshold 0.5, ")) << text;
    EXPECT_NE(text.find(", minimum-length 0.03 s, "), std::string::npos) << text;
    EXPECT_TRUE(describe(seedParams()).starts_with("threshold rule, ")) << text;
}

} // namespace
} // namespace rollwright
