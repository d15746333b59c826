#pragma once

#include <filesystem>
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

    static ErrorCode failureOf(const std::filesystem::path& path) { return errorOf(path).code; }

private:
    TemporaryFolder m_folder;
};

} // namespace rollwright
