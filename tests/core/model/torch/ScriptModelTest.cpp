#include <algorithm>
#include <cmath>
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <torch/serialize.h>

#include "tests/core/model/torch/ScriptModelFixture.h"

namespace rollwright {
namespace {

using testing::HasSubstr;

TEST_F(ScriptModelTest, SegmentsJoinWithoutShiftOrGap)
{
    save(kMeans);
    const auto samples = staircase(1300); // three segments
    const auto posteriors = infer(samples);
    ASSERT_TRUE(posteriors) << posteriors.error().detail.english();
    ASSERT_EQ(posteriors->grid, (FrameGrid{kRate.duration(kHop), Seconds(0), 1300}));
    for (int frame = 0; frame < 1300; ++frame) {
        const float mean = samples[static_cast<std::size_t>(frame) * kHop];
        ASSERT_NEAR(posteriors->frame.at(frame, 40), mean, 1e-6) << frame;
        ASSERT_NEAR(posteriors->onset.at(frame, 87), 0.5F * mean, 1e-6) << frame;
    }
    EXPECT_TRUE(posteriors->offset.empty());
    EXPECT_TRUE(posteriors->velocity.empty());
}

TEST_F(ScriptModelTest, CoversEverySampleAndStartsWhereTheManifestSays)
{
    save(kMeans);
    EXPECT_EQ(infer(std::vector<float>(kHop * 40 + 1))->grid.frames, 41);
    EXPECT_EQ(infer(std::vector<float>(1))->grid.frames, 1);
    EXPECT_EQ(infer({})->grid.frames, 0);
    m_format.centre = 256;
    const auto shifted = infer(std::vector<float>(kHop * 40 + 256));
    EXPECT_EQ(shifted->grid, (FrameGrid{kRate.duration(kHop), kRate.duration(256), 40}));
}

TEST_F(ScriptModelTest, ReportsProgressHandsSegmentsOverAndStops)
{
    save(kMeans);
    const auto samples = staircase(1300);
    std::stop_source stop;
    JobControl control(stop.get_token(), nullptr);
    auto model = ScriptModel::load(m_info, m_format);
    ASSERT_TRUE(model);
    int next = 0;
    const auto all = (*model)->infer({samples, kRate}, control, [&](int first, const auto& part) {
        EXPECT_EQ(first, next);
        next += part.grid.frames;
    });
    ASSERT_TRUE(all);
    EXPECT_EQ(next, 1300);

    int segments = 0;
    const auto stopped = (*model)->infer({samples, kRate}, control, [&](int, const auto&) {
        ++segments;
        stop.request_stop();
    });
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(segments, 1);
}

TEST_F(ScriptModelTest, LogitsAndFewerOrMoreKeysFindTheirPlace)
{
    m_format.outputs = {{Kind::Frame, true}, {Kind::Onset, true}, {Kind::Velocity, false}};
    m_format.lowestKey = 0;
    m_format.keys = 128;
    saveReturning("torch.zeros([T, 128]) + torch.arange(128) - 60, torch.zeros([T, 128]), "
                  "torch.ones([T, 128])");
    const auto wide = infer(staircase(40));
    ASSERT_TRUE(wide) << wide.error().detail.english();
    for (int key = 0; key < kKeyCount; ++key)
        EXPECT_NEAR(wide->frame.at(3, key), 1 / (1 + std::exp(60.0 - (key + kLowestPitch))), 1e-6);
    EXPECT_EQ(wide->onset.at(0, 0), 0.5F);
    EXPECT_EQ(wide->velocity.at(0, 0), 1);

    m_format.lowestKey = 60;
    m_format.keys = 2;
    saveReturning("torch.ones([1, T, 2]), torch.ones([1, T, 2]), torch.ones([1, T, 2])");
    const auto narrow = infer(staircase(40));
    ASSERT_TRUE(narrow) << narrow.error().detail.english();
    const auto row = narrow->velocity.values().first(kKeyCount);
    EXPECT_EQ(std::ranges::count(row, 1.0F), 2);
    EXPECT_EQ(narrow->velocity.at(0, 60 - kLowestPitch), 1);
}

TEST_F(ScriptModelTest, TakesDictionariesListsAndOneSpareFrame)
{
    EXPECT_EQ(faultOf("{'frame': torch.ones([T, 88]), 'onset': torch.zeros([T, 88])}"), "");
    EXPECT_EQ(infer(staircase(40))->frame.at(0, 0), 1);
    EXPECT_EQ(faultOf("[torch.ones([T + 1, 88]), torch.zeros([T + 1, 88])]"), "");
}

TEST_F(ScriptModelTest, NamesWrongOutputs)
{
    const std::string good = "torch.zeros([T, 88])";
    EXPECT_THAT(faultOf(good), HasSubstr("neither a tuple nor a dictionary"));
    EXPECT_THAT(faultOf(good + ", " + good + ", " + good), HasSubstr("gives 3 outputs"));
    EXPECT_THAT(faultOf("{'onset': " + good + "}"), HasSubstr("gives no \"frame\""));
    EXPECT_THAT(faultOf(good + ", 1.0"), HasSubstr("\"frame\" is no tensor"));
    EXPECT_THAT(faultOf("torch.zeros([T, 87]), " + good), HasSubstr("\"onset\" has the shape"));
    EXPECT_THAT(faultOf(good + ", torch.zeros([T - 1, 88])"), HasSubstr("\"frame\" has the shape"));
    EXPECT_THAT(faultOf(good + ", torch.zeros([T + 2, 88])"), HasSubstr("\"frame\" has the shape"));
    EXPECT_THAT(faultOf(good + ", torch.zeros([2, T, 88])"), HasSubstr("\"frame\" has the shape"));
    EXPECT_THAT(faultOf(good + ", torch.zeros([])"), HasSubstr("\"frame\" has the shape ()"));
    EXPECT_THAT(faultOf(good + ", " + good + " > 1"), HasSubstr("floating point"));
    EXPECT_THAT(faultOf(good + ", " + good + " / 0"), HasSubstr("NaN"));
    EXPECT_THAT(faultOf(good + ", " + good + " - 3"), HasSubstr("outside 0 to 1"));
}

TEST_F(ScriptModelTest, SaysWhatTheScriptRaisedInOneLine)
{
    EXPECT_THAT(faultOf("audio.view(1, 7, -1), audio"), HasSubstr("shape"));
    save("def forward(self, audio):\n    assert False, 'impossible'\n    return audio\n");
    EXPECT_THAT(fault(), HasSubstr("impossible"));
    save("def forward(self, audio, more):\n    return audio, more\n");
    EXPECT_THAT(fault(), HasSubstr("more"));
    EXPECT_EQ(fault().find('\n'), std::string::npos);
}

TEST_F(ScriptModelTest, ARemainderByZeroRaisesAndOthersAreWhatTheyWere)
{
    const std::string good = "torch.zeros([T, 88])";
    EXPECT_THAT(faultOf(good + ", " + good + " + 5 % (T - T)"), HasSubstr("division by 0"));
    save(R"(
def rest(self, a: int, b: int):
    if a > 0:
        return a % b
    return (a - 1) % b + 1

def forward(self, audio):
    T = audio.size(1) // 512
    zero = T - T
    ones = torch.zeros([T, 88]) + self.rest(zero + 7, zero + 3)
    return ones, ones * 0 + (self.rest(zero - 6, zero + 3) - 2) + (zero + 6) % (zero - 4) + 2
)");
    const auto posteriors = infer(staircase(40));
    ASSERT_TRUE(posteriors) << posteriors.error().detail.english();
    EXPECT_EQ(posteriors->onset.at(0, 0), 1); // 7 % 3
    EXPECT_EQ(posteriors->frame.at(0, 0), 1); // -7 % 3 = 2, 6 % -4 = -2
}

TEST_F(ScriptModelTest, AScriptMayKeepWhatItWasGiven)
{
    torch::jit::Module module("theirs");
    module.register_attribute("kept", c10::TensorType::get(), torch::zeros({1}));
    module.define(R"(
def forward(self, audio):
    T = audio.size(1) // 512
    before = self.kept.clamp(0, 1).sum() * 0
    self.kept = audio
    out = torch.zeros([T, 88]) + before
    return out, out
)");
    module.save(m_info.weights.string());
    const auto posteriors = infer(staircase(1300));
    EXPECT_TRUE(posteriors) << posteriors.error().detail.english();
}

TEST_F(ScriptModelTest, RefusesWhatIsNoScript)
{
    EXPECT_EQ(infer({}).error().code, ErrorCode::FileNotFound);
    for (const char* content : {"", "PK", "TNAM0123456789", "\x1f\x8b", "{}"}) {
        m_folder.write("model.pt", content);
        EXPECT_THAT(fault(), HasSubstr("no TorchScript file"));
    }
    torch::save(torch::zeros({3}), m_info.weights.string()); // no code in it
    EXPECT_NE(fault(), "");
    save("def transcribe(self, audio):\n    return audio\n");
    EXPECT_THAT(fault(), HasSubstr("forward"));
}

TEST_F(ScriptModelTest, ADamagedFileIsAFailureWhereverItIsCut)
{
    save(kMeans);
    std::ifstream in(m_info.weights, std::ios::binary);
    const std::string whole{std::istreambuf_iterator<char>(in), {}};
    for (std::size_t length = 4; length < whole.size(); length += whole.size() / 16) {
        m_folder.write("model.pt", whole.substr(0, length));
        EXPECT_NE(fault(), "") << length;
    }
}

} // namespace
} // namespace rollwright
