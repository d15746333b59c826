#include "core/audio/ContainerLength.h"

#include <fstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <sndfile.h>

#include "core/audio/SoundFile.h"
#include "tests/support/Sines.h"
#include "tests/support/TemporaryFolder.h"

namespace rollwright {
namespace {

namespace fs = std::filesystem;

constexpr int kFrames = 32000;
constexpr double kBytes = 2 * kFrames;

class ContainerLengthTest : public testing::TestWithParam<int>
{
protected:
    fs::path written(int format) const
    {
        const fs::path file = m_folder / "sound";
        write(file, std::vector<float>(kFrames, 0.03F), 16000, 1, format | SF_FORMAT_PCM_16);
        return file;
    }

    TemporaryFolder m_folder;
};

TEST_P(ContainerLengthTest, AWholeFileLacksNothing)
{
    EXPECT_FALSE(missingBytes(written(GetParam())));
}

TEST_P(ContainerLengthTest, ACutOneIsNamed)
{
    const fs::path file = written(GetParam());
    fs::resize_file(file, fs::file_size(file) - 10000);
    const auto missing = missingBytes(file);
    ASSERT_TRUE(missing);
    EXPECT_EQ(missing->announced - missing->present, 10000U);
    EXPECT_NEAR(static_cast<double>(missing->announced), kBytes, 8); // AIFF counts two numbers, too
    EXPECT_EQ(SoundFile::open(file).error().code, ErrorCode::DamagedAudio);
}

TEST_P(ContainerLengthTest, OneThatEndsInItsHeaderIsForTheDecoder)
{
    const fs::path file = written(GetParam());
    for (std::uintmax_t size = 12; size-- > 0;) {
        fs::resize_file(file, size);
        EXPECT_FALSE(missingBytes(file)) << size;
    }
}

INSTANTIATE_TEST_SUITE_P(All, ContainerLengthTest,
                         testing::Values(int{SF_FORMAT_WAV}, int{SF_FORMAT_AIFF},
                                         int{SF_FORMAT_RF64}, int{SF_FORMAT_W64}, int{SF_FORMAT_AU},
                                         SF_FORMAT_AU | SF_ENDIAN_LITTLE));

TEST_F(ContainerLengthTest, AStreamMayNotKnowItsLength)
{
    struct Unknown {
        int format;
        std::streamoff place; ///< of the size
        std::string size;
    };
    for (const auto& [format, place, size] :
         {Unknown{SF_FORMAT_WAV, 40, "\xFF\xFF\xFF\xFF"},
          Unknown{SF_FORMAT_AU, 8, "\xFF\xFF\xFF\xFF"},
          Unknown{SF_FORMAT_RF64, 28, "\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF"},
          Unknown{SF_FORMAT_W64, 96, "\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x7F"}}) {
        SCOPED_TRACE(format);
        const fs::path file = written(format);
        std::fstream(file, std::ios::in | std::ios::out | std::ios::binary)
            .seekp(place)
            .write(size.data(), static_cast<std::streamsize>(size.size()));
        EXPECT_FALSE(missingBytes(file));
    }
}

TEST_F(ContainerLengthTest, OtherFilesAreForTheDecoder)
{
    EXPECT_FALSE(missingBytes(written(SF_FORMAT_FLAC)));
    EXPECT_FALSE(missingBytes(m_folder.write("text", "Dear Clara, this is not a recording.")));
    EXPECT_FALSE(missingBytes(m_folder / "none"));
}

} // namespace
} // namespace rollwright
