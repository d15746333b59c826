#include "core/base/FileFingerprint.h"

#include <chrono>

#include <gtest/gtest.h>

#include "tests/support/TemporaryFolder.h"

namespace rollwright {
namespace {

TEST(FileFingerprint, TellsWhetherAFileWasChanged)
{
    const TemporaryFolder folder;
    const auto file = folder.write("a", "one");
    const auto time = std::filesystem::last_write_time(file);
    const std::string before = fingerprintOf(file);
    EXPECT_EQ(fingerprintOf(file), before);

    folder.write("a", "three");
    std::filesystem::last_write_time(file, time);
    EXPECT_NE(fingerprintOf(file), before) << "another size";
    folder.write("a", "two");
    std::filesystem::last_write_time(file, time + std::chrono::seconds(1));
    EXPECT_NE(fingerprintOf(file), before) << "another time";
    std::filesystem::remove(file);
    EXPECT_NE(fingerprintOf(file), before);
}

} // namespace
} // namespace rollwright
