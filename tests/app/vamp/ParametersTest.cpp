#include "app/vamp/Parameters.h"

#include <algorithm>
#include <limits>

#include <gtest/gtest.h>

namespace rollwright {
namespace {

TEST(VampParameters, AreTheSchemasWithTheModelsOwnDefaults)
{
    DecoderParams defaults;
    defaults.onsetThreshold = 0.67;
    const auto list = describeParameters(defaults);
    ASSERT_EQ(list.size(), decoderSchema().size());
    for (std::size_t i = 0; i < list.size(); ++i) {
        const DecoderParameter& parameter = decoderSchema()[i];
        EXPECT_EQ(list[i].identifier, parameter.name);
        EXPECT_EQ(list[i].name, parameter.label);
        EXPECT_EQ(list[i].unit, parameter.unit);
        EXPECT_EQ(list[i].description, parameter.help);
        EXPECT_FLOAT_EQ(list[i].minValue, static_cast<float>(parameter.minimum));
        EXPECT_FLOAT_EQ(list[i].maxValue, static_cast<float>(parameter.maximum));
        EXPECT_EQ(list[i].defaultValue, parameterOf(defaults, parameter.name));
    }
    EXPECT_EQ(list.front().defaultValue, 0.67F);
}

TEST(VampParameters, MeanTheDecimalNumberThatWasTyped)
{
    DecoderParams params;
    for (const double value : {0.35, 0.1, 0.6, 0.0028, 0.99, 1 / 3.0F + 0.0}) {
        setParameter(params, "pedal-threshold", static_cast<float>(value));
        EXPECT_EQ(parameterOf(params, "pedal-threshold"),
                  std::max(0.01F, static_cast<float>(value)));
    }
    setParameter(params, "frame-threshold", 0.35F);
    EXPECT_EQ(params.frameThreshold, 0.35); // 0.35F is less
    EXPECT_NE(params.frameThreshold, static_cast<double>(0.35F));
}

TEST(VampParameters, StayInTheirRange)
{
    DecoderParams params;
    setParameter(params, "onset-threshold", 7);
    EXPECT_EQ(params.onsetThreshold, 0.99);
    setParameter(params, "time-shift", -7);
    EXPECT_EQ(params.timeShift, -0.1);
    setParameter(params, "onset-threshold", std::numeric_limits<float>::quiet_NaN());
    EXPECT_EQ(params.onsetThreshold, 0.99);
}

TEST(VampParameters, OthersAreNone)
{
    DecoderParams params;
    setParameter(params, "volume", 0.5F);
    EXPECT_EQ(params, DecoderParams());
    EXPECT_EQ(parameterOf(params, "volume"), 0);
}

} // namespace
} // namespace rollwright
