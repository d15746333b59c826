#include "core/capture/FileStream.h"

#include <cerrno>
#include <filesystem>
#include <string>

#include <fcntl.h>
#include <gtest/gtest.h>

#include "tests/support/FileSizeLimit.h"
#include "tests/support/TemporaryFolder.h"

namespace rollwright {
namespace {

TEST(FileStream, EndsBeforeWhatItHasNoRoomFor)
{
    const TemporaryFolder folder;
    const auto file = folder / "file";
    FileStream out(::open(file.c_str(), O_WRONLY | O_CREAT, 0600));
    const FileSizeLimit limit(1000);
    out << std::string(600, 'a') << std::flush;
    EXPECT_TRUE(out);
    out << std::string(600, 'b');
    EXPECT_FALSE(out);
    EXPECT_EQ(out.error(), EFBIG);
    EXPECT_EQ(std::filesystem::file_size(file), 600U);
}

} // namespace
} // namespace rollwright
