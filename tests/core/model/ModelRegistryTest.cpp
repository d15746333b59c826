#include "core/model/ModelRegistry.h"

#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/model/Sha256.h"
#include "tests/support/TemporaryFolder.h"

namespace rollwright {
namespace {

namespace fs = std::filesystem;

class ModelRegistryTest : public testing::Test
{
protected:
    ModelInfo add(const std::string& folder, const std::string& id, const std::string& name) const
    {
        const fs::path place = m_root / folder;
        fs::create_directories(place);
        ModelInfo info;
        info.id = id;
        info.name = name;
        info.architecture = "lstm";
        info.frontEnd = "log-mel";
        info.weights = place / "weights.safetensors";
        std::ofstream(info.weights) << "weights of " << folder;
        info.sha256 = sha256Of(info.weights).value();
        EXPECT_TRUE(writeManifest(place / kManifestName, info));
        return info;
    }

    static std::vector<std::string> idsOf(const ModelRegistry& registry)
    {
        std::vector<std::string> ids;
        for (const ModelInfo& info : registry.models())
            ids.push_back(info.id);
        return ids;
    }

    TemporaryFolder m_root;
};

TEST_F(ModelRegistryTest, ListsByNameWithTheFlagshipFirst)
{
    add("a/1", "zebra", "Alpha");
    add("a/2", "ant", "Zulu");
    add("a/3", "overtone", "Overtone");
    const auto registry = ModelRegistry::scan({m_root / "a"});
    EXPECT_THAT(idsOf(registry), testing::ElementsAre("overtone", "zebra", "ant"));
    EXPECT_EQ(registry.preferred()->id, "overtone");
}

TEST_F(ModelRegistryTest, ABrokenManifestHidesNoOther)
{
    add("a/1", "one", "One");
    add("a/2", "two", "Two");
    add("a/3", "three", "Three");
    std::ofstream(m_root / "a/2/manifest.json") << "{\"id\": ";
    fs::create_directories(m_root / "a/not a model");
    const auto registry = ModelRegistry::scan({m_root / "a"});
    EXPECT_THAT(idsOf(registry), testing::ElementsAre("one", "three"));
    ASSERT_EQ(registry.problems().size(), 1U);
    EXPECT_EQ(registry.problems()[0].code, ErrorCode::ModelDamaged);
    EXPECT_EQ(registry.problems()[0].subject, (m_root / "a/2/manifest.json").string());
    EXPECT_EQ(registry.find("two").error().code, ErrorCode::ModelNotFound);
}

TEST_F(ModelRegistryTest, TheFirstFolderWins)
{
    add("mine/lstm", "lstm", "Mine");
    add("shipped/lstm", "lstm", "Shipped");
    const auto registry = ModelRegistry::scan({m_root / "mine", m_root / "shipped"});
    EXPECT_THAT(idsOf(registry), testing::ElementsAre("lstm"));
    EXPECT_EQ(registry.find("lstm")->name, "Mine");
}

TEST_F(ModelRegistryTest, NoFoldersMeanNoModels)
{
    const auto registry = ModelRegistry::scan({m_root / "missing"});
    EXPECT_TRUE(registry.models().empty());
    EXPECT_TRUE(registry.problems().empty());
    EXPECT_EQ(registry.preferred(), nullptr);
}

TEST_F(ModelRegistryTest, LoadingChecksTheWeightsFirst)
{
    const ModelInfo info = add("a/1", "one", "One");
    std::ofstream(info.weights, std::ios::app) << '!';
    const auto damaged = loadModel(info);
    ASSERT_FALSE(damaged);
    EXPECT_EQ(damaged.error().code, ErrorCode::ModelDamaged);
    EXPECT_THAT(damaged.error().detail.english(), testing::HasSubstr(info.weights.string()));

    fs::remove(info.weights);
    const auto missing = loadModel(info);
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().code, ErrorCode::FileNotFound);
}

TEST_F(ModelRegistryTest, AModelThatIsNotInstalledIsNamed)
{
    ModelInfo info;
    info.name = "somebody's";
    const auto missing = loadModel(info);
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().code, ErrorCode::ModelNotFound);
    EXPECT_EQ(missing.error().subject, "somebody's");
}

TEST_F(ModelRegistryTest, HiddenFoldersAreNoModels)
{
    add(".lstm.new", "lstm", "LSTM");
    EXPECT_THAT(idsOf(ModelRegistry::scan({m_root.path()})), testing::IsEmpty());
}

} // namespace
} // namespace rollwright
