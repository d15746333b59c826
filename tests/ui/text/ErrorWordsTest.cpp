#include "ui/text/ErrorWords.h"

#include <gtest/gtest.h>

#include "core/base/ErrorText.h"

namespace rollwright {
namespace {

TEST(ErrorWordsTest, WithoutAnotherLanguageTheySayWhatCoreSays)
{
    for (int code = 0; code <= static_cast<int>(ErrorCode::Cancelled); ++code) {
        for (const char* detail : {"", "5.3 s of 274.2 s"}) {
            const Error error{static_cast<ErrorCode>(code), "a.wav", detail};
            EXPECT_EQ(errorText(error).toStdString(), describe(error));
            EXPECT_EQ(reasonText(error).toStdString(), reasonOf(error));
        }
    }
}

TEST(ErrorWordsTest, SubjectsWithPlaceholdersStayAsTheyAre)
{
    const Error error{ErrorCode::FileNotFound, "100 %2 %1.wav", "%1"};
    EXPECT_EQ(errorText(error).toStdString(), describe(error));
}

} // namespace
} // namespace rollwright
