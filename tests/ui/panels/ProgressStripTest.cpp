#include "ui/panels/ProgressStrip.h"

#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <gtest/gtest.h>

namespace rollwright {
namespace {

TEST(ProgressStrip, ALongTextDoesNotWidenTheWindow)
{
    ProgressStrip strip;
    strip.showProgress("a.flac", 0.5);
    const int narrow = strip.minimumSizeHint().width();
    const QString text = QString(84, 'x') + ".flac with Overtone \u2013 Transcribing: 41 %";
    strip.showProgress(text, 0.5);
    EXPECT_EQ(strip.minimumSizeHint().width(), narrow);
    EXPECT_GT(strip.sizeHint().width(), narrow) << "the whole is shown where there is room";
    EXPECT_EQ(strip.findChild<QLabel*>()->text(), text) << "for screen readers";
}

TEST(ProgressStrip, BothEndsOfALongTextAreSeen)
{
    ProgressStrip strip;
    strip.setFixedSize(400, 40);
    const auto drawn = [&strip](const QString& text) {
        strip.showProgress(text, 0.5);
        return strip.grab().toImage();
    };
    const QString middle(84, 'x');
    EXPECT_NE(drawn("first " + middle + " 41 %"), drawn("second " + middle + " 41 %"));
    EXPECT_NE(drawn("first " + middle + " 41 %"), drawn("first " + middle + " 42 %"));
}

TEST(ProgressStrip, TheMenuHasAsManySubmenusAsRunsWaitAndTheirNames)
{
    ProgressStrip strip;
    auto* menu = strip.findChild<QToolButton*>()->menu();
    for (int i = 0; i < 3; ++i) {
        strip.setWaiting(2, [] {
            return std::vector<WaitingRun>{{1, "a & b.flac"}, {2, "c.flac"}};
        });
        Q_EMIT menu->aboutToShow();
        EXPECT_EQ(menu->findChildren<QMenu*>().size(), 2);
    }
    EXPECT_EQ(menu->actions().value(0)->text(), "a && b.flac");
}

} // namespace
} // namespace rollwright
