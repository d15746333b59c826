#pragma once

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/model/torch/ScriptModel.h"
#include "tests/support/TemporaryFolder.h"

namespace rollwright {

class ScriptModelTest : public testing::Test
{
protected:
    using Kind = ScriptFormat::Output::Kind;

    static constexpr SampleRate kRate{16000};
    static constexpr int kHop = 512;

    /// Sums the samples of each frame over all keys: what it gives tells what it was given.
    static constexpr const char* kMeans = R"(
def forward(self, audio):
    frames = audio.view(1, -1, 512).mean(dim=2, keepdim=True)
    frame = frames.expand(1, frames.size(1), 88)
    return 0.5 * frame, frame
)";

    /// Another mean in every frame, all of them from 0 to 1.
    static std::vector<float> staircase(int frames)
    {
        std::vector<float> samples(static_cast<std::size_t>(frames) * kHop);
        for (std::size_t i = 0; i < samples.size(); ++i)
            samples[i] = static_cast<float>(i / kHop % 251) / 256;
        return samples;
    }

    ScriptModelTest()
    {
        m_info.name = "Theirs";
        m_info.architecture = kTorchScript;
        m_info.frontEnd = "audio";
        m_info.rate = kRate;
        m_info.weights = m_folder / "model.pt";
        m_format.hop = kHop;
        m_format.outputs = {{Kind::Onset, false}, {Kind::Frame, false}};
    }

    void save(const std::string& source) const
    {
        torch::jit::Module module("theirs");
        module.define(source);
        module.save(m_info.weights.string());
    }

    /// A file whose forward() gives this.
    void saveReturning(const std::string& expression) const
    {
        save("def forward(self, audio):\n    T = audio.size(1) // 512\n    return " + expression +
             "\n");
    }

    /// A model of other people's front end that gives what it is given.
    MelParams givesFeatures()
    {
        MelParams mel;
        mel.window = 2048;
        mel.bands = {88, 30, 8000, MelScale::Htk};
        m_info.frontEnd = "log-mel";
        m_format.mel = mel;
        m_format.outputs = {{Kind::Onset, true}, {Kind::Frame, true}};
        save("def forward(self, features):\n    return features, features\n");
        return mel;
    }

    Result<Posteriors> infer(const std::vector<float>& samples) const
    {
        auto model = ScriptModel::load(m_info, m_format);
        if (!model)
            return tl::unexpected(model.error());
        JobControl control;
        return (*model)->infer({samples, kRate}, control, nullptr);
    }

    /// Why two seconds of sound cannot be heard; empty when they can.
    std::string fault() const
    {
        const auto posteriors = infer(std::vector<float>(32000, 0.25F));
        if (posteriors)
            return {};
        EXPECT_EQ(posteriors.error().code, ErrorCode::ModelMismatch);
        EXPECT_EQ(posteriors.error().subject, m_info.weights.string());
        return posteriors.error().detail.english();
    }

    std::string faultOf(const std::string& expression) const
    {
        saveReturning(expression);
        return fault();
    }

    TemporaryFolder m_folder;
    ModelInfo m_info;
    ScriptFormat m_format;
};

} // namespace rollwright
