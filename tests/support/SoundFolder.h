#pragma once

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>

#include <gtest/gtest.h>

#include "core/audio/AudioLoader.h"
#include "tests/support/TemporaryFolder.h"

namespace rollwright {

/// A folder of sound files that are loaded as models hear them.
class SoundFolder : public testing::Test
{
protected:
    static constexpr SampleRate kModelRate{16000};

    std::filesystem::path file(const std::string& name) const { return m_folder / name; }

    static Result<AudioBuffer> load(const std::filesystem::path& path)
    {
        JobControl control;
        return loadAudio(path, kModelRate, control);
    }

    /// Why it cannot be loaded; a failure of the test where it can.
    static Error errorOf(const std::filesystem::path& path)
    {
        const auto audio = load(path);
        EXPECT_FALSE(audio.has_value());
        const Error error = audio ? Error{ErrorCode::Cancelled, "", ""} : audio.error();
        EXPECT_EQ(error.subject, path.string());
        return error;
    }

    struct Mutations {
        int rounds = 0;
        std::size_t header = 0; ///< bytes, in which half of the changes are
    };

    /// Changes four bytes of a file, again and again: it is to be read, or refused by name.
    static void expectCleanMutations(const std::filesystem::path& path, const Mutations& mutations,
                                     std::mt19937& random)
    {
        std::ifstream in(path, std::ios::binary);
        const std::string whole{std::istreambuf_iterator<char>(in), {}};
        for (int round = 0; round < mutations.rounds; ++round) {
            std::string bytes = whole;
            for (int edits = 0; edits < 4; ++edits)
                bytes[random() % (edits % 2 == 0 ? mutations.header : bytes.size())] =
                    static_cast<char>(random());
            std::ofstream(path, std::ios::binary) << bytes;
            if (const auto audio = load(path); audio)
                EXPECT_TRUE(
                    std::ranges::all_of(audio->samples, [](float s) { return std::isfinite(s); }));
            else
                EXPECT_EQ(audio.error().subject, path.string());
        }
    }

    static ErrorCode failureOf(const std::filesystem::path& path) { return errorOf(path).code; }

private:
    TemporaryFolder m_folder;
};

} // namespace rollwright
