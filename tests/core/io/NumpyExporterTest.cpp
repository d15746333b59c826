#include "core/io/NumpyExporter.h"

#include <sstream>

#include <gtest/gtest.h>

namespace rollwright {
namespace {

Transcription heard()
{
    auto posteriors = std::make_shared<Posteriors>();
    posteriors->grid = {Seconds(0.02), Seconds(0.01), 50};
    posteriors->onset = Posteriorgram(50);
    posteriors->frame = Posteriorgram(50);
    posteriors->onset.at(3, 40) = 0.75F;
    Transcription transcription;
    transcription.posteriors = posteriors;
    return transcription;
}

std::string exported(const Transcription& transcription)
{
    std::ostringstream stream;
    EXPECT_TRUE(NumpyExporter().write(transcription, stream));
    return stream.str();
}

// What is in it, tests/cli/transcribe_test.py reads with NumPy.

TEST(NumpyExporter, HoldsWhatTheModelGivesAndNothingElse)
{
    const std::string bytes = exported(heard());
    EXPECT_TRUE(bytes.starts_with("PK"));
    for (const char* name : {"times.npy", "onset.npy", "frame.npy"})
        EXPECT_NE(bytes.find(name), std::string::npos) << name;
    for (const char* name : {"offset.npy", "velocity.npy"})
        EXPECT_EQ(bytes.find(name), std::string::npos) << name;
}

TEST(NumpyExporter, TheSamePosteriorsGiveTheSameBytes)
{
    EXPECT_EQ(exported(heard()), exported(heard()));
}

TEST(NumpyExporter, WithoutPosteriorsThereIsNothingToWrite)
{
    std::ostringstream stream;
    const auto written = NumpyExporter().write({}, stream);
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(stream.str(), "");
}

} // namespace
} // namespace rollwright
