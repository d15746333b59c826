#include "core/model/Safetensors.h"

#include <cmath>
#include <cstring>
#include <fstream>
#include <iterator>
#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/TemporaryFolder.h"

namespace rollwright {
namespace {

namespace fs = std::filesystem;
using Bytes = std::vector<std::byte>;

class SafetensorsTest : public testing::Test
{
protected:
    /// What writeTensors puts into a file.
    Bytes written(const TensorFile& content, FloatFormat format = FloatFormat::F32) const
    {
        EXPECT_TRUE(writeTensors(m_file, content, format));
        std::ifstream in(m_file, std::ios::binary);
        const std::string text{std::istreambuf_iterator<char>(in), {}};
        Bytes bytes(text.size());
        std::memcpy(bytes.data(), text.data(), text.size());
        return bytes;
    }

    TemporaryFolder m_folder;
    const fs::path m_file = m_folder / "a.safetensors";
};

TensorFile example()
{
    return {{{"conv.weight", {2, 3}, std::vector<float>{1, -2, 0.5F, 0, 65504, 1e-3F}},
             {"bn.running_mean", {0}, std::vector<float>{}},
             {"scale", {}, std::vector<float>{3.25F}},
             {"bn.num_batches", {2}, std::vector<std::int64_t>{1LL << 40, -7}}},
            {{"architecture", "lstm"}, {"note", "Für \"Elise\"\n"}}};
}

/// A file with this header and so many bytes of data.
Bytes withHeader(const std::string& header, std::size_t data)
{
    Bytes bytes(8 + header.size() + data);
    const std::uint64_t length = header.size();
    std::memcpy(bytes.data(), &length, 8);
    std::memcpy(bytes.data() + 8, header.data(), header.size());
    return bytes;
}

TEST_F(SafetensorsTest, WhatIsNoNumberIsNotWritten)
{
    for (const float bad : {std::nanf(""), INFINITY, -INFINITY}) {
        const auto written = writeTensors(
            m_file,
            {{{"a", {1}, std::vector<float>{1}}, {"layer.bias", {2}, std::vector<float>{0, bad}}},
             {}});
        ASSERT_FALSE(written);
        EXPECT_EQ(written.error().code, ErrorCode::ModelDamaged);
        EXPECT_NE(written.error().detail.english().find("layer.bias"), std::string::npos);
    }
    const TensorFile great{{{"a", {1}, std::vector<float>{1e6F}}}, {}};
    EXPECT_FALSE(writeTensors(m_file, great, FloatFormat::F16)) << "it would be infinite";
    EXPECT_FALSE(fs::exists(m_file));
    EXPECT_TRUE(writeTensors(m_file, great));
}

TEST_F(SafetensorsTest, RoundTripKeepsEverything)
{
    const TensorFile content = example();
    ASSERT_TRUE(writeTensors(m_file, content));
    const auto read = readTensors(m_file);
    ASSERT_TRUE(read) << read.error().detail.english();
    EXPECT_EQ(read->metadata, content.metadata);
    EXPECT_THAT(read->tensors, testing::UnorderedElementsAreArray(content.tensors));
    EXPECT_EQ(written(*read), written(content)) << "equal contents give equal bytes";
    EXPECT_EQ(read->find("scale")->floats()->front(), 3.25F);
    EXPECT_EQ(read->find("absent"), nullptr);
}

TEST_F(SafetensorsTest, AnEmptyFileOfTensorsRoundTrips)
{
    const auto read = parseTensors(written({}), "empty");
    ASSERT_TRUE(read);
    EXPECT_TRUE(read->tensors.empty() && read->metadata.empty());
}

TEST_F(SafetensorsTest, HalvesAreSmallerAndKeepElevenBits)
{
    const Bytes floats = written(example());
    const Bytes halves = written(example(), FloatFormat::F16);
    EXPECT_EQ(floats.size() - halves.size(), 7U * 2);
    const auto read = parseTensors(halves, "halves");
    ASSERT_TRUE(read);
    const TensorFile content = example();
    const auto& original = *content.find("conv.weight")->floats();
    const auto& values = *read->find("conv.weight")->floats();
    ASSERT_EQ(values.size(), original.size());
    for (std::size_t i = 0; i < values.size(); ++i)
        EXPECT_NEAR(values[i], original[i], std::abs(original[i]) / 2048);
    EXPECT_EQ(*read->find("bn.num_batches"), *content.find("bn.num_batches"));
}

TEST_F(SafetensorsTest, TheLayoutIsThatOfTheFormat)
{
    Bytes bytes = withHeader(
        R"({"b":{"dtype":"BF16","shape":[1],"data_offsets":[4,6]},)"
        R"("__metadata__":{"k":"v"},"a":{"dtype":"F32","shape":[1,1],"data_offsets":[0,4]}})",
        6);
    const float value = 2.5F;
    std::memcpy(bytes.data() + bytes.size() - 6, &value, 4);
    const std::uint16_t brain = 0x3F80;
    std::memcpy(bytes.data() + bytes.size() - 2, &brain, 2);
    const auto read = parseTensors(bytes, "layout");
    ASSERT_TRUE(read) << read.error().detail.english();
    EXPECT_EQ(read->tensors[0], (NamedTensor{"a", {1, 1}, std::vector<float>{2.5F}}));
    EXPECT_EQ(read->tensors[1], (NamedTensor{"b", {1}, std::vector<float>{1}}));
    EXPECT_EQ(read->metadata.at("k"), "v");
}

TEST_F(SafetensorsTest, RefusesWhatContradictsItself)
{
    const auto refused = [](const std::string& header, std::size_t data) {
        const auto read = parseTensors(withHeader(header, data), "hostile");
        EXPECT_FALSE(read) << header;
        if (!read) {
            EXPECT_EQ(read.error().code, ErrorCode::ModelDamaged);
            EXPECT_EQ(read.error().subject, "hostile");
            EXPECT_FALSE(read.error().detail.empty());
        }
    };
    refused("", 0);
    refused("[]", 0);
    refused("{", 0);
    refused("\xFF\xFE", 0);
    refused(R"({"a":1})", 0);
    refused(R"({"a":{}})", 0);
    refused(R"({"__metadata__":{"k":1}})", 0);
    refused(R"({"a":{"dtype":"F64","shape":[1],"data_offsets":[0,8]}})", 8);
    refused(R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,4]}})", 4);
    refused(R"({"a":{"dtype":"F32","shape":[-1],"data_offsets":[0,4]}})", 4);
    refused(R"({"a":{"dtype":"F32","shape":[1.0],"data_offsets":[0,4]}})", 4);
    refused(R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[4,0]}})", 4);
    refused(R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0]}})", 4);
    refused(R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}})", 4);
    refused(R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}})", 8); // a gap
    refused(R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}})", 8); // a tail
    refused(R"({"a":{"dtype":"F32","shape":[4294967296,4294967296,4],"data_offsets":[0,0]}})", 0);
    refused(R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},)"
            R"("b":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}})",
            4);
    refused(std::string(200000, '['), 0);
}

TEST_F(SafetensorsTest, EveryTruncationIsRefused)
{
    const Bytes whole = written(example());
    for (std::size_t size = 0; size < whole.size(); ++size)
        EXPECT_FALSE(parseTensors(std::span(whole).first(size), "cut")) << size << " bytes";
}

TEST_F(SafetensorsTest, MutatedFilesAreReadOrRefusedCleanly)
{
    const Bytes whole = written(example());
    std::mt19937 random(1);
    const auto below = [&](std::size_t limit) { return random() % limit; };
    int refused = 0;
    for (int round = 0; round < 5000; ++round) {
        Bytes bytes = whole;
        for (std::size_t edits = 1 + below(4); edits > 0; --edits) {
            const std::size_t place = below(bytes.size());
            switch (below(4)) {
            case 0: bytes[place] ^= std::byte(1U << below(8)); break;
            case 1: bytes[place] = std::byte("0123456789[]{}\":,-.e"[below(20)]); break;
            case 2: bytes.erase(bytes.begin() + static_cast<std::ptrdiff_t>(place)); break;
            default: bytes.insert(bytes.begin() + static_cast<std::ptrdiff_t>(place), bytes[0]);
            }
        }
        const auto read = parseTensors(bytes, "mutated");
        refused += read ? 0 : 1;
        if (!read) {
            EXPECT_EQ(read.error().code, ErrorCode::ModelDamaged);
            continue;
        }
        // What is accepted is consistent, so it can be written again, unless it holds no numbers.
        const auto again = writeTensors("/dev/null", *read);
        EXPECT_TRUE(again || again.error().detail.english().ends_with("is no number"));
    }
    EXPECT_GT(refused, 2000);
}

TEST_F(SafetensorsTest, SaysWhatCannotBeReadOrWritten)
{
    EXPECT_EQ(readTensors("/nowhere/a.safetensors").error().code, ErrorCode::FileNotFound);
    EXPECT_EQ(readTensors("/tmp").error().code, ErrorCode::FileNotReadable);
    fs::create_symlink("circle", m_folder / "circle");
    EXPECT_EQ(readTensors(m_folder / "circle").error().code, ErrorCode::FileNotReadable);
    EXPECT_EQ(writeTensors("/nowhere/a.safetensors", example()).error().code,
              ErrorCode::FileNotWritable);
    EXPECT_EQ(writeTensors("/dev/full", example()).error().code, ErrorCode::DiskFull);
}

} // namespace
} // namespace rollwright
