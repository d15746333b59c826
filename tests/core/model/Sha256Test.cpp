#include "core/model/Sha256.h"

#include <fstream>

#include <gtest/gtest.h>

#include "tests/support/TemporaryFolder.h"

namespace rollwright {
namespace {

std::string hashOf(const std::string& text)
{
    const TemporaryFolder folder;
    const auto file = folder / "message";
    std::ofstream(file, std::ios::binary) << text;
    const auto hash = sha256Of(file);
    EXPECT_TRUE(hash);
    return hash.value_or("");
}

// FIPS 180-2, appendix B, and the empty message.
TEST(Sha256, KnownDigests)
{
    EXPECT_EQ(hashOf(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(hashOf("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(hashOf(std::string(1000000, 'a')),
              "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST(Sha256, ATextHasTheDigestOfItsBytes)
{
    for (const std::string text : {"", "abc", "tëst"})
        EXPECT_EQ(sha256OfText(text), hashOf(text));
}

TEST(Sha256, CanBeStopped)
{
    const TemporaryFolder folder;
    std::stop_source stop;
    EXPECT_TRUE(sha256Of(folder.write("message", "abc"), stop.get_token()));
    stop.request_stop();
    EXPECT_EQ(sha256Of(folder / "message", stop.get_token()).error().code, ErrorCode::Cancelled);
}

TEST(Sha256, SaysWhatCannotBeRead)
{
    EXPECT_EQ(sha256Of("/nowhere/file").error().code, ErrorCode::FileNotFound);
    EXPECT_EQ(sha256Of("/tmp").error().code, ErrorCode::FileNotReadable);
}

} // namespace
} // namespace rollwright
