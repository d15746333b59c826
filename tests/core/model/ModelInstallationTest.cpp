#include "core/model/ModelInstallation.h"

#include <fstream>

#include <sys/stat.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "core/model/Manifest.h"
#include "core/model/ModelRegistry.h"
#include "core/model/ScriptFormat.h"
#include "core/model/Sha256.h"
#include "tests/support/FileSizeLimit.h"
#include "tests/support/TemporaryFolder.h"

namespace rollwright {
namespace {

namespace fs = std::filesystem;

/// Hears nothing, or fails to.
class StubModel : public TranscriptionModel
{
public:
    StubModel(ModelInfo info, bool works) : m_info(std::move(info)), m_works(works) {}

    const ModelInfo& info() const override { return m_info; }
    Result<Posteriors> infer(AudioView audio, JobControl&, const SegmentSink&) override
    {
        EXPECT_EQ(audio.rate, m_info.rate);
        EXPECT_GT(audio.samples.size(), 0U);
        if (!m_works)
            return failure(ErrorCode::ModelMismatch, m_info.weights.string(), "it raised");
        return Posteriors{};
    }

private:
    ModelInfo m_info;
    bool m_works;
};

class ModelInstallationTest : public testing::Test
{
protected:
    ModelInstallationTest()
    {
        fs::create_directories(m_source);
        std::ofstream(m_source / "model.pt") << "not read by the stub";
        writeManifestWith("theirs");
    }

    void writeManifestWith(const std::string& id, const char* name = kManifestName,
                           int hop = 256) const
    {
        std::ofstream(m_source / name)
            << nlohmann::json{{"format", 1},
                              {"id", id},
                              {"name", "Theirs"},
                              {"description", ""},
                              {"licence", "MIT"},
                              {"architecture", "torchscript"},
                              {"frontEnd", "audio"},
                              {"rate", 8000},
                              {"onsetTarget", "binary"},
                              {"weights", "model.pt"},
                              {"trainedOn", "what people add"},
                              {"script",
                               {{"hop", hop},
                                {"outputs",
                                 {{{"name", "onset"}, {"values", "logits"}},
                                  {{"name", "frame"}, {"values", "logits"}}}}}}};
    }

    Result<ModelInfo> install(const fs::path& source, bool works = true,
                              const std::vector<ModelInfo>& others = {}) const
    {
        JobControl control;
        const ModelLoader load = [works](const ModelInfo& info) {
            return Result<std::unique_ptr<TranscriptionModel>>(
                std::make_unique<StubModel>(info, works));
        };
        return installModel(source, m_target, others, load, control);
    }

    bool nothingIsLeft() const { return !fs::exists(m_folder / "share"); }

    TemporaryFolder m_folder;
    fs::path m_source = m_folder / "download";
    fs::path m_target = m_folder.path() / "share" / "models";
};

TEST_F(ModelInstallationTest, CopiesFolderOrManifestAndIsListed)
{
    const auto info = install(m_source);
    ASSERT_TRUE(info) << info.error().detail.english();
    EXPECT_EQ(info->weights, m_target / "theirs" / "model.pt");
    EXPECT_EQ(info->sha256, sha256Of(m_source / "model.pt").value());
    EXPECT_TRUE(ModelRegistry::scan({m_target}).find("theirs"));
    std::ifstream copy(m_target / "theirs" / kManifestName);
    EXPECT_EQ(nlohmann::json::parse(copy).at("trainedOn"), "what people add");

    writeManifestWith("second");
    EXPECT_TRUE(install(m_source / kManifestName));
    EXPECT_EQ(ModelRegistry::scan({m_target}).models().size(), 2U);
    EXPECT_EQ(std::distance(fs::directory_iterator(m_target.parent_path()), {}), 1);
}

TEST_F(ModelInstallationTest, AManifestOfAnotherNameIsTheOneThatIsTried)
{
    writeManifestWith("mine", "mine.json", 512);
    int hop = 0;
    const ModelLoader load = [&hop](const ModelInfo& info) {
        hop = readScriptFormat(info).value().hop;
        return Result<std::unique_ptr<TranscriptionModel>>(std::make_unique<StubModel>(info, true));
    };
    JobControl control;
    const auto info = installModel(m_source / "mine.json", m_target, {}, load, control);
    ASSERT_TRUE(info) << info.error().detail.english();
    EXPECT_EQ(hop, 512);
    EXPECT_EQ(info->manifest, m_target / "mine" / kManifestName);
    EXPECT_EQ(readScriptFormat(*info)->hop, 512);
}

TEST_F(ModelInstallationTest, CopiesCanBeWrittenWhereTheOriginalsCannot)
{
    for (const char* name : {kManifestName, "model.pt"})
        fs::permissions(m_source / name, fs::perms::owner_read);
    const auto info = install(m_source);
    ASSERT_TRUE(info) << info.error().detail.english();
    for (const fs::path& copy : {info->manifest, info->weights})
        EXPECT_EQ(fs::status(copy).permissions(), fs::perms::owner_read | fs::perms::owner_write);
}

TEST_F(ModelInstallationTest, LeavesNothingOfAModelThatDoesNotWork)
{
    const auto info = install(m_source, false);
    ASSERT_FALSE(info);
    EXPECT_EQ(info.error().detail.english(), "it raised");
    EXPECT_TRUE(nothingIsLeft());

    EXPECT_EQ(install(m_folder / "nowhere").error().code, ErrorCode::FileNotFound);
    fs::remove(m_source / "model.pt");
    EXPECT_FALSE(install(m_source));
    EXPECT_FALSE(fs::exists(m_target / "theirs"));
}

TEST_F(ModelInstallationTest, ReplacesNoOtherModel)
{
    ASSERT_TRUE(install(m_source));
    const auto again = install(m_source);
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, ErrorCode::ModelIdTaken);
    EXPECT_THAT(again.error().detail.english(), testing::HasSubstr((m_target / "theirs").string()));

    ModelInfo shipped;
    shipped.id = "overtone";
    shipped.weights = "/usr/share/rollwright/models/overtone/weights.safetensors";
    writeManifestWith("overtone");
    const auto hiding = install(m_source, true, {shipped});
    ASSERT_FALSE(hiding);
    EXPECT_THAT(hiding.error().detail.english(), testing::HasSubstr("/usr/share"));
}

TEST_F(ModelInstallationTest, TheIdCannotLeadOutOfTheFolder)
{
    for (const char* id : {"../theirs", "a/b", ".hidden", "..", "two words"}) {
        writeManifestWith(id);
        const auto info = install(m_source);
        ASSERT_FALSE(info) << id;
        EXPECT_EQ(info.error().code, ErrorCode::ModelMismatch);
    }
    EXPECT_TRUE(nothingIsLeft());
}

TEST_F(ModelInstallationTest, SaysThatThereIsNoRoom)
{
    const FileSizeLimit limit(10);
    const auto info = install(m_source);
    ASSERT_FALSE(info);
    EXPECT_EQ(info.error().code, ErrorCode::DiskFull);
    EXPECT_TRUE(fs::is_empty(m_target));
}

TEST_F(ModelInstallationTest, TheFolderOfModelsMayLieOnAnotherDisk)
{
    const fs::path memory("/dev/shm");
    struct stat there {
    };
    struct stat here {
    };
    if (::stat(memory.c_str(), &there) != 0 || ::stat(m_folder.path().c_str(), &here) != 0 ||
        there.st_dev == here.st_dev)
        GTEST_SKIP() << "there is no other disk";
    const fs::path other = memory / m_folder.path().filename();
    fs::create_directory(other);
    fs::create_directories(m_target.parent_path());
    fs::create_directory_symlink(other, m_target);
    EXPECT_TRUE(install(m_source));
    EXPECT_TRUE(fs::exists(other / "theirs" / kManifestName));
    fs::remove_all(other);
}

TEST_F(ModelInstallationTest, SaysWhenItCannotWrite)
{
    std::ofstream(m_folder / "share") << "a file where the folder would be";
    const auto info = install(m_source);
    ASSERT_FALSE(info);
    EXPECT_EQ(info.error().code, ErrorCode::FileNotWritable);
}

} // namespace
} // namespace rollwright
