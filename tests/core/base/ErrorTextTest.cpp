#include "core/base/ErrorText.h"

#include <set>
#include <vector>

#include <gtest/gtest.h>

namespace rollwright {
namespace {

/// Cancelled is the last one of the list.
std::vector<ErrorCode> everyCode()
{
    std::vector<ErrorCode> codes;
    for (int code = 0; code <= static_cast<int>(ErrorCode::Cancelled); ++code)
        codes.push_back(static_cast<ErrorCode>(code));
    return codes;
}

TEST(ErrorText, NamesTheSubjectAndAfterItAWordingOfItsOwnForEveryCode)
{
    std::set<std::string> texts;
    for (const ErrorCode code : everyCode()) {
        const std::string text = describe({code, "Übung #1.wav", ""});
        EXPECT_TRUE(text.starts_with("\"Übung #1.wav\" ")) << text;
        EXPECT_TRUE(text.ends_with('.')) << text;
        EXPECT_EQ(text.find('\n'), std::string::npos) << text;
        EXPECT_TRUE(texts.insert(text).second) << text;
    }
}

TEST(ErrorText, SaysWhatToDoAboutEveryFailure)
{
    for (const ErrorCode code : everyCode()) {
        const std::string text = describe({code, "a.wav", ""});
        const bool hasRemedy = text.find(". ") != std::string::npos;
        EXPECT_EQ(hasRemedy, code != ErrorCode::Cancelled) << text;
    }
}

TEST(ErrorText, SuitsTheWindowTooAndNamesNoCommand)
{
    for (const ErrorCode code : everyCode()) {
        const std::string text = describe({code, "a.wav", ""});
        EXPECT_EQ(text.find("rollwright-cli"), std::string::npos) << text;
        EXPECT_EQ(text.find("--"), std::string::npos) << text;
    }
}

TEST(ErrorText, PutsTheDetailBehindWhatHappened)
{
    const std::string text = describe({ErrorCode::DamagedReference, "a.mid", "track 2 is cut off"});
    EXPECT_TRUE(text.starts_with("\"a.mid\" is damaged (track 2 is cut off). ")) << text;
    const Error filled{ErrorCode::DamagedReference, "a.mid", {"track %1 is cut off", {"2"}}};
    EXPECT_EQ(describe(filled), text);
}

TEST(ErrorText, OfSeveralTheFirstIsToldAndHowManyThereAre)
{
    const Error error{ErrorCode::ReferenceMissing, "a.wav", {}};
    EXPECT_EQ(firstOf({}), "");
    EXPECT_EQ(firstOf({&error, 1}), "; a.wav has no reference beside it");
    EXPECT_EQ(firstOf(std::vector(3, error)),
              "; a.wav has no reference beside it, and so on: 3 are left out");
}

TEST(ErrorText, TheReasonIsThePartOfTheDescriptionBehindTheSubject)
{
    for (const ErrorCode code : everyCode()) {
        const Error error{code, "a.mid", "because"};
        EXPECT_TRUE(describe(error).starts_with("\"a.mid\" " + reasonOf(error) + "."));
    }
}

} // namespace
} // namespace rollwright
