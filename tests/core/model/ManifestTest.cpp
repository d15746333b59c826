#include "core/model/Manifest.h"

#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/support/TemporaryFolder.h"

namespace rollwright {
namespace {

namespace fs = std::filesystem;

class ManifestTest : public testing::Test
{
protected:
    Result<ModelInfo> read(const std::string& text) const
    {
        std::ofstream(m_file) << text;
        return readManifest(m_file);
    }

    nlohmann::json json() const
    {
        std::ifstream in(m_file);
        return nlohmann::json::parse(in);
    }

    TemporaryFolder m_folder;
    const fs::path m_file = m_folder / kManifestName;
};

ModelInfo example(const fs::path& folder)
{
    ModelInfo info;
    info.id = "mine";
    info.name = "Mein \"Flügel\"";
    info.architecture = "overtone";
    info.version = 2;
    info.description = "Trained at home.";
    info.licence = "CC BY 4.0";
    info.frontEnd = "log-frequency";
    info.rate = {22050};
    info.onsetTarget = OnsetTarget::Triangular;
    info.decoder = {{"onset-threshold", 0.37}};
    info.architectureParameters = {{"channels", 64}};
    info.weights = folder / "weights.safetensors";
    info.sha256 = std::string(64, 'a');
    return info;
}

TEST_F(ManifestTest, RoundTrip)
{
    const ModelInfo info = example(m_folder.path());
    ASSERT_TRUE(writeManifest(m_file, info));
    const auto read = readManifest(m_file);
    ASSERT_TRUE(read) << read.error().detail.english();
    EXPECT_EQ(read->id, info.id);
    EXPECT_EQ(read->name, info.name);
    EXPECT_EQ(read->architecture, info.architecture);
    EXPECT_EQ(read->version, info.version);
    EXPECT_EQ(read->description, info.description);
    EXPECT_EQ(read->licence, info.licence);
    EXPECT_EQ(read->frontEnd, info.frontEnd);
    EXPECT_EQ(read->rate, info.rate);
    EXPECT_EQ(read->onsetTarget, info.onsetTarget);
    EXPECT_EQ(read->decoder, info.decoder);
    EXPECT_EQ(read->architectureParameters, info.architectureParameters);
    EXPECT_EQ(read->weights, info.weights);
    EXPECT_EQ(read->sha256, info.sha256);
}

TEST_F(ManifestTest, WritingKeepsWhatPeopleAdded)
{
    const ModelInfo info = example(m_folder.path());
    ASSERT_TRUE(writeManifest(m_file, info));
    auto manifest = json();
    manifest["recipe"] = {{"steps", 900}};
    std::ofstream(m_file) << manifest;
    ASSERT_TRUE(writeManifest(m_file, info));
    EXPECT_EQ(json(), manifest);
}

TEST_F(ManifestTest, EveryFieldMustBeThereAndOfItsKind)
{
    ASSERT_TRUE(writeManifest(m_file, example(m_folder.path())));
    const auto manifest = json();
    for (const auto& [field, value] : manifest.items()) {
        SCOPED_TRACE(field);
        auto without = manifest;
        without.erase(field);
        auto wrong = manifest;
        wrong[field] = nlohmann::json::array();
        for (const auto& bad : {without, wrong}) {
            const auto info = read(bad.dump());
            ASSERT_FALSE(info);
            EXPECT_EQ(info.error().code, ErrorCode::ModelDamaged);
            EXPECT_EQ(info.error().subject, m_file.string());
        }
    }
}

TEST_F(ManifestTest, RefusesWrongValues)
{
    ASSERT_TRUE(writeManifest(m_file, example(m_folder.path())));
    const auto manifest = json();
    const auto with = [&](const char* field, const nlohmann::json& value) {
        auto changed = manifest;
        changed[field] = value;
        const auto info = read(changed.dump());
        return info ? "" : info.error().detail.english();
    };
    EXPECT_THAT(with("weights", "../other/weights.bin"), testing::HasSubstr("weights"));
    EXPECT_THAT(with("weights", "/etc/passwd"), testing::HasSubstr("weights"));
    EXPECT_THAT(with("sha256", "ABC"), testing::HasSubstr("sha256"));
    EXPECT_THAT(with("rate", 0), testing::HasSubstr("rate"));
    EXPECT_THAT(with("onsetTarget", "square"), testing::HasSubstr("onsetTarget"));
    EXPECT_THAT(with("id", ""), testing::HasSubstr("id"));
}

TEST_F(ManifestTest, SaysWhatIsNoManifest)
{
    EXPECT_EQ(readManifest(m_folder / "other.json").error().code, ErrorCode::FileNotFound);
    EXPECT_EQ(read("").error().code, ErrorCode::ModelDamaged);
    EXPECT_EQ(read("[1]").error().code, ErrorCode::ModelDamaged);
    EXPECT_EQ(read("{\"format\": 1,").error().code, ErrorCode::ModelDamaged);
    EXPECT_EQ(read("{\"format\": 2}").error().code, ErrorCode::ModelMismatch);
}

} // namespace
} // namespace rollwright
