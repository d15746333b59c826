#include "core/model/FrameHop.h"

#include <gtest/gtest.h>

#include "core/features/LogFrequency.h"
#include "core/features/LogMel.h"
#include "core/model/Manifest.h"
#include "core/model/ScriptFormat.h"
#include "tests/support/TemporaryFolder.h"

namespace rollwright {
namespace {

TEST(FrameHop, IsThatOfTheFrontEnd)
{
    ModelInfo info;
    info.frontEnd = "log-mel";
    EXPECT_EQ(frameHop(info), LogMel().grid(0).hop);
    info.frontEnd = "log-frequency";
    EXPECT_EQ(frameHop(info), LogFrequency().grid(0).hop);
}

TEST(FrameHop, OfAScriptStandsInItsManifest)
{
    const TemporaryFolder folder;
    ModelInfo info;
    info.architecture = kTorchScript;
    info.frontEnd = "audio";
    info.rate = {20000};
    info.manifest = folder / kManifestName;
    EXPECT_EQ(frameHop(info).error().code, ErrorCode::FileNotFound);
    folder.write(kManifestName, R"({"format": 1, "script": {"hop": 500, "outputs": [
        {"name": "onset", "values": "logits"}, {"name": "frame", "values": "logits"}]}})");
    EXPECT_EQ(frameHop(info), Seconds(0.025));
}

} // namespace
} // namespace rollwright
