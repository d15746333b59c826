#include "core/model/EngineLibrary.h"

#include <filesystem>

#include <gtest/gtest.h>

#include "core/base/SideLibrary.h"

namespace rollwright {
namespace {

TEST(EngineLibrary, TheFingerprintIsThatOfTheFileAsItIs)
{
    const std::string now = engineFingerprint();
    EXPECT_EQ(engineFingerprint(), now);
    const std::filesystem::path core = coreLibrary();
    EXPECT_EQ(core.filename(), "librollwright-core.so");
    EXPECT_TRUE(now.starts_with(std::to_string(std::filesystem::file_size(core)) + ' '));
}

} // namespace
} // namespace rollwright
