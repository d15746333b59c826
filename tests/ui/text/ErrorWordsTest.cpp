#include "ui/text/ErrorWords.h"

#include <QCoreApplication>
#include <QTranslator>
#include <gtest/gtest.h>

#include "core/base/ErrorText.h"

namespace rollwright {
namespace {

/// Knows one phrase, in another order.
class OnePhrase : public QTranslator
{
public:
    bool isEmpty() const override { return false; }

    QString translate(const char*, const char* source, const char*, int) const override
    {
        return source == std::string_view("only %1 of %2") ? QStringLiteral("von %2 nur %1")
                                                           : QString();
    }
};

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

TEST(ErrorWordsTest, DetailsAreSaidInTheLanguageButForThoseOfOthers)
{
    OnePhrase language;
    QCoreApplication::installTranslator(&language);
    const QString own =
        reasonText({ErrorCode::DamagedAudio, "a.wav", {"only %1 of %2", {"%2", "9"}}});
    const QString others = reasonText({ErrorCode::DamagedAudio, "a.wav", "Es fehlt \"%1\""});
    QCoreApplication::removeTranslator(&language);
    EXPECT_EQ(own, QStringLiteral("is damaged (von 9 nur %2)"));
    EXPECT_EQ(others, "is damaged (Es fehlt \"%1\")");
}

} // namespace
} // namespace rollwright
