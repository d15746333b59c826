#include "core/model/ScriptManifest.h"

#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/model/Manifest.h"
#include "tests/support/TemporaryFolder.h"

namespace rollwright {
namespace {

using Json = nlohmann::ordered_json;
using Kind = ScriptFormat::Output::Kind;

constexpr SampleRate kRate{16000};

Json smallest()
{
    return Json::parse(R"({"hop": 512, "outputs": [{"name": "onset", "values": "logits"},
                                                   {"name": "frame", "values": "logits"}]})");
}

Json withMel()
{
    Json script = smallest();
    script["mel"] = Json::parse(R"({"window": 2048, "bands": 229, "lowest": 30, "highest": 8000,
                                    "scale": "slaney", "norm": "area", "power": 1, "log": "log10",
                                    "floor": 1e-5, "padding": "zero"})");
    return script;
}

/// What is wrong with it; empty when it can be read.
std::string faultOf(const Json& script, bool logMel = false)
try {
    scriptFormatOf(script, kRate, logMel);
    return {};
} catch (const BadField& bad) {
    return bad.name + " " + bad.fault;
} catch (const nlohmann::json::exception& exception) {
    return exception.what();
}

std::string faultWith(const char* field, const Json& value)
{
    Json script = smallest();
    script[field] = value;
    return faultOf(script);
}

std::string faultWithMel(const char* field, const Json& value)
{
    Json script = withMel();
    script["mel"][field] = value;
    return faultOf(script, true);
}

TEST(ScriptManifest, WhatCanBeLeftOutHasTheUsualValues)
{
    const ScriptFormat format = scriptFormatOf(smallest(), kRate, false);
    EXPECT_EQ(format.hop, 512);
    EXPECT_EQ(format.centre, 0);
    EXPECT_FALSE(format.mel);
    EXPECT_EQ(format.lowestKey, kLowestPitch);
    EXPECT_EQ(format.keys, kKeyCount);
    EXPECT_THAT(format.outputs, testing::ElementsAre(ScriptFormat::Output{Kind::Onset, true},
                                                     ScriptFormat::Output{Kind::Frame, true}));
}

TEST(ScriptManifest, ReadsEveryField)
{
    Json script = withMel();
    script["centre"] = 256;
    script["lowestKey"] = 0;
    script["keys"] = 128;
    script["context"] = 1.5;
    script["outputs"].push_back({{"name", "velocity"}, {"values", "probabilities"}});
    script["outputs"].push_back({{"name", "offset"}, {"values", "logits"}});
    const ScriptFormat format = scriptFormatOf(script, kRate, true);
    EXPECT_EQ(format.centre, 256);
    EXPECT_EQ(format.lowestKey, 0);
    EXPECT_EQ(format.keys, 128);
    EXPECT_EQ(format.context, Seconds(1.5));
    ASSERT_EQ(format.outputs.size(), 4U);
    EXPECT_EQ(format.outputs[2], (ScriptFormat::Output{Kind::Velocity, false}));
    EXPECT_EQ(format.outputs[3], (ScriptFormat::Output{Kind::Offset, true}));
    ASSERT_TRUE(format.mel);
    EXPECT_EQ(format.mel->window, 2048);
    EXPECT_EQ(format.mel->bands.count, 229);
    EXPECT_EQ(format.mel->bands.lowest, 30);
    EXPECT_EQ(format.mel->bands.highest, 8000);
    EXPECT_EQ(format.mel->bands.scale, MelScale::Slaney);
    EXPECT_TRUE(format.mel->areaNormalised);
    EXPECT_EQ(format.mel->power, 1);
    EXPECT_EQ(format.mel->logarithm, MelParams::Logarithm::Decimal);
    EXPECT_EQ(format.mel->floor, 1e-5);
    EXPECT_EQ(format.mel->padding, Padding::Zero);
}

TEST(ScriptManifest, EveryNeededFieldMustBeThere)
{
    for (const char* field : {"hop", "outputs"}) {
        Json script = smallest();
        script.erase(field);
        EXPECT_THAT(faultOf(script), testing::HasSubstr(field));
    }
    const Json complete = withMel();
    for (const auto& [field, value] : complete["mel"].items()) {
        Json script = complete;
        script["mel"].erase(field);
        EXPECT_THAT(faultOf(script, true), testing::HasSubstr(field));
        EXPECT_NE(faultWithMel(field.c_str(), Json::array()), "") << field;
    }
}

TEST(ScriptManifest, RefusesWrongValues)
{
    using testing::StartsWith;
    for (const Json& hop : {Json(0), Json(15), Json(16001), Json(512.5), Json("512"), Json(1e300)})
        EXPECT_THAT(faultWith("hop", hop), StartsWith("hop")) << hop;
    EXPECT_THAT(faultWith("centre", 512), StartsWith("centre"));
    EXPECT_THAT(faultWith("keys", 0), StartsWith("keys"));
    EXPECT_THAT(faultWith("lowestKey", 100), StartsWith("lowestKey")); // 88 keys end beyond 127
    EXPECT_THAT(faultWith("context", -1), StartsWith("context"));
    EXPECT_THAT(faultWith("outputs", Json::array()), StartsWith("outputs"));
    EXPECT_THAT(faultWithMel("window", 2047), StartsWith("window"));
    EXPECT_THAT(faultWithMel("highest", 8001), StartsWith("highest"));
    EXPECT_THAT(faultWithMel("lowest", 8000), StartsWith("highest"));
    EXPECT_THAT(faultWithMel("scale", "bark"), StartsWith("scale"));
    EXPECT_THAT(faultWithMel("norm", "slaney"), StartsWith("norm"));
    EXPECT_THAT(faultWithMel("power", 3), StartsWith("power"));
    EXPECT_THAT(faultWithMel("log", "ln"), StartsWith("log"));
    EXPECT_THAT(faultWithMel("floor", 0), StartsWith("floor"));
    EXPECT_THAT(faultWithMel("padding", "edge"), StartsWith("padding"));
}

TEST(ScriptManifest, OutputsHoldOnsetAndFrameAndEachOnce)
{
    Json script = smallest();
    script["outputs"][0]["name"] = "frame";
    EXPECT_THAT(faultOf(script), testing::StartsWith("outputs"));
    script["outputs"][0]["name"] = "pedal";
    EXPECT_THAT(faultOf(script), testing::StartsWith("name"));
    script["outputs"][0] = {{"name", "onset"}, {"values", "softmax"}};
    EXPECT_THAT(faultOf(script), testing::StartsWith("values"));
    script["outputs"][0] = "onset";
    EXPECT_THAT(faultOf(script), testing::StartsWith("outputs"));
}

TEST(ScriptManifest, NamesFieldsThatItDoesNotKnow)
{
    EXPECT_EQ(faultWith("hopp", 512), "hopp is no field of \"script\"");
    EXPECT_EQ(faultWithMel("fmin", 30), "fmin is no field of \"mel\"");
}

TEST(ScriptManifest, MelParametersAreStatedForALogMelInputAndForNoOther)
{
    EXPECT_THAT(faultOf(smallest(), true), testing::StartsWith("mel"));
    EXPECT_THAT(faultOf(withMel(), false), testing::StartsWith("mel"));
}

TEST(ScriptManifest, AManifestNeedsNeitherChecksumNorDecoder)
{
    const TemporaryFolder folder;
    const auto file = folder / kManifestName;
    Json manifest{{"format", 1},           {"id", "theirs"},      {"name", "Theirs"},
                  {"description", ""},     {"licence", "MIT"},    {"architecture", "torchscript"},
                  {"frontEnd", "audio"},   {"rate", 16000},       {"onsetTarget", "binary"},
                  {"weights", "model.pt"}, {"script", smallest()}};
    std::ofstream(file) << manifest;
    const auto info = readManifest(file);
    ASSERT_TRUE(info) << info.error().detail.english();
    EXPECT_EQ(info->sha256, "");
    EXPECT_EQ(readScriptFormat(*info)->hop, 512);
    ASSERT_TRUE(writeManifest(file, *info));
    ASSERT_TRUE(readManifest(file));
    EXPECT_EQ(readScriptFormat(*info)->hop, 512);

    for (const auto& [field, value] : std::map<std::string, Json>{{"rate", 100},
                                                                  {"frontEnd", "log-frequency"},
                                                                  {"version", 2},
                                                                  {"sha256", "ABC"},
                                                                  {"script", 7}}) {
        Json wrong = manifest;
        wrong[field] = value;
        std::ofstream(file) << wrong;
        const auto refused = readManifest(file);
        ASSERT_FALSE(refused) << field;
        EXPECT_EQ(refused.error().code, ErrorCode::ModelMismatch) << field;
        EXPECT_THAT(refused.error().detail.english(), testing::HasSubstr(field));
    }
}

} // namespace
} // namespace rollwright
