#include "core/model/ModelIdentity.h"

#include <set>

#include <gtest/gtest.h>

#include "core/model/ScriptFormat.h"
#include "tests/support/TemporaryFolder.h"

namespace rollwright {
namespace {

TEST(ModelIdentity, IsAnotherOneForEverythingThatIsHeardBy)
{
    const TemporaryFolder folder;
    ModelInfo model;
    model.id = "one";
    model.sha256 = "1234";
    std::set<std::string> identities{identityOf(model)};
    ModelInfo other = model;
    other.id = "two";
    other.decoder["onset-threshold"] = 0.3;
    EXPECT_TRUE(identities.contains(identityOf(other))) << "posteriors are the same";

    other.sha256 = "5678";
    EXPECT_TRUE(identities.insert(identityOf(other)).second);
    other.version = 2;
    EXPECT_TRUE(identities.insert(identityOf(other)).second);
    other.architectureParameters["width"] = 2;
    EXPECT_TRUE(identities.insert(identityOf(other)).second);
    other.architectureParameters["width"] = 2 + 1e-12;
    EXPECT_TRUE(identities.insert(identityOf(other)).second);
    other.architecture = kTorchScript;
    other.manifest = folder.write("manifest.json", R"({"lowestKey": 21})");
    EXPECT_TRUE(identities.insert(identityOf(other)).second);
    folder.write("manifest.json", R"({"lowestKey": 33})");
    EXPECT_TRUE(identities.insert(identityOf(other)).second);
}

} // namespace
} // namespace rollwright
