#include "core/model/NetSizes.h"

#include <cmath>

#include <gtest/gtest.h>

namespace rollwright {
namespace {

std::string faultOf(const std::string& architecture, const std::map<std::string, double>& sizes)
{
    const auto checked = checkNetSizes(architecture, sizes);
    if (checked)
        return {};
    EXPECT_EQ(checked.error().code, ErrorCode::InvalidArgument);
    return checked.error().subject + ": " + checked.error().detail.english();
}

TEST(NetSizes, EachArchitectureHasItsOwn)
{
    EXPECT_EQ(faultOf("overtone", {{"channels", 48}, {"recurrent", 0}, {"context", 3}}), "");
    EXPECT_EQ(faultOf("crnn", {{"one-stack", 1}}), "");
    EXPECT_EQ(faultOf("lstm", {}), "");
    EXPECT_EQ(faultOf("lstm", {{"channels", 48}}), "--channels: lstm has no such size");
    EXPECT_EQ(faultOf("crnn", {{"recurrent", 4}}), "--recurrent: crnn has no such size");
    EXPECT_EQ(faultOf("overtone", {{"one-stack", 1}}), "--one-stack: overtone has no such size");
    EXPECT_TRUE(netSizes("none").empty());
}

TEST(NetSizes, AreWholeNumbersInTheirRange)
{
    EXPECT_EQ(faultOf("overtone", {{"channels", 1}}),
              "--channels: it is a whole number from 2 to 512");
    for (const double bad : {-1.0, 513.0, 4.5, std::nan("")})
        EXPECT_NE(faultOf("overtone", {{"recurrent", bad}}), "") << bad;
}

} // namespace
} // namespace rollwright
