#include <cmath>

#include "tests/core/model/torch/ScriptModelFixture.h"

namespace rollwright {
namespace {

TEST_F(ScriptModelTest, FeaturesAreThoseOfTheManifest)
{
    const MelParams mel = givesFeatures();
    const auto samples = staircase(700);
    const auto posteriors = infer(samples);
    ASSERT_TRUE(posteriors) << posteriors.error().detail.english();
    const FeatureMatrix expected =
        MelSpectrogram(kRate, mel).compute({samples, kRate}, posteriors->grid);
    for (const int frame : {0, 1, 499, 500, 501, 699}) {
        for (std::size_t band = 0; band < 88; ++band) {
            const double logit = expected.frame(frame)[band];
            ASSERT_NEAR(posteriors->frame.at(frame, static_cast<int>(band)),
                        1 / (1 + std::exp(-logit)), 1e-5);
        }
    }
}

TEST_F(ScriptModelTest, FeaturesOfLessThanASecondAreFollowedBySilence)
{
    const MelParams mel = givesFeatures();
    auto samples = staircase(16);
    const auto posteriors = infer(samples);
    ASSERT_TRUE(posteriors) << posteriors.error().detail.english();
    EXPECT_EQ(posteriors->grid.frames, 16);
    samples.resize(16000);
    const FeatureMatrix expected =
        MelSpectrogram(kRate, mel).compute({samples, kRate}, posteriors->grid);
    for (const int frame : {0, 8, 14, 15})
        ASSERT_NEAR(posteriors->frame.at(frame, 40),
                    1 / (1 + std::exp(-double{expected.frame(frame)[40]})), 1e-5)
            << frame;
}

TEST_F(ScriptModelTest, ALastSegmentIsHeardWithASecondBeforeIt)
{
    m_format.context = Seconds(0);
    saveReturning("torch.zeros([T, 88]) + (audio[:, :16].sum() > 0).float(), "
                  "torch.zeros([T, 88]) + (audio[:, -16:].sum() > 0).float()");
    const auto posteriors = infer(std::vector<float>(16 * 16000 + 4096, 0.25F));
    ASSERT_TRUE(posteriors) << posteriors.error().detail.english();
    const int last = posteriors->grid.frames - 1;
    EXPECT_EQ(posteriors->onset.at(last, 0), 1);
    EXPECT_EQ(posteriors->frame.at(last, 0), 1) << "and no silence after it";
}

} // namespace
} // namespace rollwright
