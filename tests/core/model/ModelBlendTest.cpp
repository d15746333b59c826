#include "core/model/ModelBlend.h"

#include <limits>

#include <gtest/gtest.h>

#include "core/model/Manifest.h"
#include "core/model/Sha256.h"
#include "tests/support/TemporaryFolder.h"

namespace rollwright {
namespace {

namespace fs = std::filesystem;

class ModelBlendTest : public testing::Test
{
protected:
    /// A model whose every weight is `value`.
    BlendPart part(const std::string& name, float value, double share = 1,
                   const std::string& tensor = "stack.conv.weight") const
    {
        ModelInfo info;
        info.id = name;
        info.name = "CRNN";
        info.architecture = "crnn";
        info.decoder = {{"onset-threshold", value / 10}};
        info.architectureParameters = {{"one-stack", 1}};
        info.weights = m_folder / (name + ".safetensors");
        const TensorFile weights{{{tensor, {2, 1}, std::vector<float>{value, -value}},
                                  {"onset.bias", {1}, std::vector<float>{value}},
                                  {"steps", {}, std::vector<std::int64_t>{7}}},
                                 {}};
        EXPECT_TRUE(writeTensors(info.weights, weights));
        return {info, share};
    }

    std::vector<float> values(const std::string& tensor) const
    {
        const auto file = readTensors(m_out / "weights.safetensors");
        if (!file || file->find(tensor) == nullptr)
            return {};
        return *file->find(tensor)->floats();
    }

    ErrorCode failureOf(const std::vector<BlendPart>& parts) const
    {
        return failureOfRecipe({parts, {}});
    }

    ErrorCode failureOfRecipe(const BlendRecipe& recipe) const
    {
        const auto blended = blendModels(recipe, m_out);
        EXPECT_FALSE(blended);
        EXPECT_FALSE(fs::exists(m_out));
        return blended ? ErrorCode::Cancelled : blended.error().code;
    }

    TemporaryFolder m_folder;
    const fs::path m_out = m_folder / "mixed" / "mine";
};

TEST_F(ModelBlendTest, IsTheMeanByTheShares)
{
    ASSERT_TRUE(blendModels({{part("a", 1, 3), part("b", 5, 1)}, {}}, m_out));
    EXPECT_EQ(values("onset.bias"), std::vector<float>{2});

    const auto info = readManifest(m_out / kManifestName);
    ASSERT_TRUE(info);
    EXPECT_EQ(info->id, "mine");
    EXPECT_EQ(info->name, "CRNN");
    EXPECT_EQ(info->decoder.at("onset-threshold"), 0.1F);
    EXPECT_EQ(info->sha256, *sha256Of(info->weights));
}

TEST_F(ModelBlendTest, AStackForBothRollsIsWrittenTwice)
{
    ASSERT_TRUE(blendModels({{part("a", 0.5F)}, {}, FloatFormat::F16}, m_out));
    const std::vector<float> expected{0.5F, -0.5F};
    EXPECT_EQ(values("onset_stack.conv.weight"), expected);
    EXPECT_EQ(values("frame_stack.conv.weight"), expected);
    EXPECT_TRUE(values("stack.conv.weight").empty());
    EXPECT_EQ(readTensors(m_out / "weights.safetensors")->find("steps")->integers()->front(), 7);
    EXPECT_TRUE(readManifest(m_out / kManifestName)->architectureParameters.empty());
}

TEST_F(ModelBlendTest, TakesTheLayersOfTheOnsetRollFromAnotherArchitecture)
{
    ModelInfo other = part("b", 3).model;
    other.architecture = "onsets-frames";
    ASSERT_TRUE(blendModels({{part("a", 1)}, other}, m_out));
    EXPECT_EQ(values("onset_stack.conv.weight"), (std::vector<float>{3, -3}));
    EXPECT_EQ(values("onset.bias"), std::vector<float>{3});
    EXPECT_EQ(values("frame_stack.conv.weight"), (std::vector<float>{1, -1}));
    EXPECT_EQ(readManifest(m_out / kManifestName)->architecture, "crnn");
}

TEST_F(ModelBlendTest, RefusesOnsetsOfAnotherKindAndWritesNothing)
{
    const BlendPart good = part("a", 1);
    const auto failureWith = [&](const ModelInfo& onsets) {
        return failureOfRecipe({{good}, onsets});
    };
    EXPECT_EQ(failureWith(part("b", 1, 1, "stack.other").model), ErrorCode::InvalidArgument);
    ModelInfo exact = part("b", 1).model;
    exact.onsetTarget = OnsetTarget::Triangular;
    EXPECT_EQ(failureWith(exact), ErrorCode::InvalidArgument);
    ModelInfo missing = part("b", 1).model;
    fs::remove(missing.weights);
    EXPECT_EQ(failureWith(missing), ErrorCode::FileNotFound);
}

TEST_F(ModelBlendTest, RefusesWhatCannotBeBlendedAndWritesNothing)
{
    const BlendPart good = part("a", 1);
    EXPECT_EQ(failureOf({}), ErrorCode::InvalidArgument);
    for (const double share : {0.0, -1.0, std::numeric_limits<double>::quiet_NaN()})
        EXPECT_EQ(failureOf({good, part("b", 1, share)}), ErrorCode::InvalidArgument);
    EXPECT_EQ(failureOf({good, part("b", 1, 1, "other.weight")}), ErrorCode::InvalidArgument);
    BlendPart other = part("b", 1);
    other.model.architecture = "lstm";
    EXPECT_EQ(failureOf({good, other}), ErrorCode::InvalidArgument);
    BlendPart missing = part("b", 1);
    fs::remove(missing.model.weights);
    EXPECT_EQ(failureOf({good, missing}), ErrorCode::FileNotFound);
}

TEST_F(ModelBlendTest, BlendsNoContextsThatWereTaughtApart)
{
    const std::string context = "context.output.weight";
    EXPECT_EQ(failureOf({part("a", 1, 1, context), part("b", 2, 1, context)}),
              ErrorCode::InvalidArgument);
    ASSERT_TRUE(blendModels({{part("a", 1, 1, context), part("b", 1, 3, context)}, {}}, m_out));
    EXPECT_EQ(values(context), (std::vector<float>{1, -1}));
}

TEST_F(ModelBlendTest, BlendsNoOtherVersions)
{
    BlendPart later = part("b", 1);
    later.model.version = 2;
    EXPECT_EQ(failureOf({part("a", 1), later}), ErrorCode::InvalidArgument);
}

TEST_F(ModelBlendTest, LeavesNoHalfOfAModel)
{
    fs::create_directories(m_out);
    fs::create_symlink("no such folder/manifest.json", m_out / kManifestName);
    EXPECT_FALSE(blendModels({{part("a", 1)}, {}}, m_out));
    EXPECT_FALSE(fs::exists(m_out / "weights.safetensors"));
}

TEST_F(ModelBlendTest, SaysWhyAFolderCannotBeMade)
{
    const ModelInfo model = part("a", 1).model;
    const auto blended = blendModels({{{model, 1}}, {}}, model.weights / "inside");
    ASSERT_FALSE(blended);
    EXPECT_EQ(blended.error().code, ErrorCode::FileNotWritable);
    EXPECT_EQ(blended.error().detail.english(), "Not a directory");
}

TEST_F(ModelBlendTest, LeavesAModelThatIsThereAlone)
{
    ASSERT_TRUE(blendModels({{part("a", 1)}, {}}, m_out));
    const auto again = blendModels({{part("b", 2)}, {}}, m_out);
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(values("onset.bias"), std::vector<float>{1});

    fs::remove(m_out / kManifestName);
    const auto weightsAlone = blendModels({{part("b", 2)}, {}}, m_out);
    ASSERT_FALSE(weightsAlone);
    EXPECT_EQ(weightsAlone.error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(values("onset.bias"), std::vector<float>{1});
    EXPECT_FALSE(fs::exists(m_out / kManifestName));
}

} // namespace
} // namespace rollwright
