#include "ui/transport/PlaybackNotice.h"

#include <QToolButton>
#include <gtest/gtest.h>

namespace rollwright {
namespace {

TEST(PlaybackNotice, SaysWhatIsMissingAndOffersToTryAgain)
{
    PlaybackNotice notice;
    auto* retry = notice.findChild<QToolButton*>();
    EXPECT_TRUE(notice.isHidden());

    int asked = 0;
    QObject::connect(&notice, &PlaybackNotice::retryRequested, [&] { ++asked; });
    notice.setText("No sound device was found.", true);
    EXPECT_EQ(notice.text(), "No sound device was found.");
    EXPECT_FALSE(notice.isHidden());
    EXPECT_FALSE(retry->isHidden());
    retry->click();
    EXPECT_EQ(asked, 1);

    notice.setText("Notes are silent.", false);
    EXPECT_TRUE(retry->isHidden());
    notice.setText({}, false);
    EXPECT_TRUE(notice.isHidden());
}

TEST(PlaybackNotice, ALongSentenceDoesNotWidenTheWindow)
{
    PlaybackNotice notice;
    notice.setText("No sound.", false);
    const int narrow = notice.minimumSizeHint().width();
    notice.setText(QString(200, 'x'), false);
    EXPECT_EQ(notice.minimumSizeHint().width(), narrow);
}

} // namespace
} // namespace rollwright
