#pragma once

#include <cmath>
#include <fstream>
#include <map>
#include <numbers>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <sndfile.h>

#include "core/training/Training.h"
#include "tests/support/TemporaryFolder.h"

namespace rollwright {

namespace fs = std::filesystem;

inline constexpr int kRate = 16000;

/// Half-second tones with three harmonics that die away, one after the other.
inline void writeRecording(const fs::path& file, int lowest)
{
    std::vector<float> samples(12 * kRate);
    std::ofstream notes(fs::path(file).replace_extension(".tsv"));
    notes << "onset\toffset\tpitch\tvelocity\n";
    for (int i = 0; i < 20; ++i) {
        const double onset = 0.5 + 0.55 * i;
        const int pitch = lowest + (i * 5) % 24;
        notes << onset << '\t' << onset + 0.5 << '\t' << pitch << "\t80\n";
        const double hertz = 440 * std::exp2((pitch - 69) / 12.0);
        for (int n = 0; n < kRate / 2; ++n) {
            const double time = static_cast<double>(n) / kRate;
            const auto at = static_cast<std::size_t>(onset * kRate) + static_cast<std::size_t>(n);
            for (const int harmonic : {1, 2, 3})
                samples[at] +=
                    static_cast<float>(0.2 / harmonic * std::exp(-4 * time) *
                                       std::sin(2 * std::numbers::pi * hertz * harmonic * time));
        }
    }
    SF_INFO info{};
    info.samplerate = kRate;
    info.channels = 1;
    info.format = SF_FORMAT_WAV | SF_FORMAT_PCM_16;
    SNDFILE* out = sf_open(file.c_str(), SFM_WRITE, &info);
    ASSERT_NE(out, nullptr);
    sf_write_float(out, samples.data(), static_cast<sf_count_t>(samples.size()));
    sf_close(out);
}

class Training : public testing::Test
{
protected:
    void SetUp() override
    {
        fs::create_directories(m_folder / "data");
        writeRecording(m_folder / "data/low.wav", 40);
        writeRecording(m_folder / "data/high.wav", 64);
    }

    TrainingPlan plan(const std::string& output) const
    {
        TrainingPlan plan;
        plan.architecture = "overtone";
        plan.architectureParameters = {{"channels", 8}, {"mixed", 2}, {"recurrent", 0}};
        plan.data = {m_folder / "data"};
        plan.output = m_folder / output;
        plan.steps = 12;
        plan.batch = 2;
        plan.segment = 2;
        plan.warmUp = 4;
        plan.rooms = 1;
        plan.threads = 1;
        return plan;
    }

    fs::path data() const { return m_folder / "data"; }
    fs::path in(const std::string& name) const { return m_folder / name; }

    /// The losses in a run's log, by step.
    static std::map<int, double> losses(const TrainingPlan& plan)
    {
        std::map<int, double> losses;
        std::ifstream log(plan.output / "log.jsonl");
        for (std::string line; std::getline(log, line);) {
            const auto news = nlohmann::json::parse(line);
            if (!news.contains("step"))
                continue; // what the run was begun with
            losses[news["step"].get<int>()] = news["loss"].get<double>();
        }
        return losses;
    }

private:
    TemporaryFolder m_folder;
};

} // namespace rollwright
