#include "app/studio/window/TextSizeMenu.h"

#include <QApplication>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QStatusBar>

#include "tests/app/studio/WindowFixture.h"
#include "ui/transport/TimeFont.h"

namespace rollwright {
namespace {

class TextSizeMenuTest : public WindowFixture
{
protected:
    void TearDown() override
    {
        QApplication::setFont(m_usual);
        WindowFixture::TearDown();
    }

    QFont m_usual = QApplication::font();
};

TEST_F(TextSizeMenuTest, AChoiceIsRemembered)
{
    addTextSizeMenu(window(), *m_settings);
    const auto* menu = window().menuBar()->findChild<QMenu*>("text size");
    ASSERT_NE(menu, nullptr);
    EXPECT_TRUE(menu->actions().front()->isChecked());
    menu->actions().front()->trigger();
    EXPECT_TRUE(window().statusBar()->currentMessage().isEmpty()) << "it has this size already";
    menu->actions().at(2)->trigger();
    EXPECT_EQ(m_settings->textSize(), 150);
    EXPECT_FALSE(window().statusBar()->currentMessage().isEmpty());
    menu->actions().front()->trigger();
    EXPECT_EQ(m_settings->textSize(), 100);
}

TEST_F(TextSizeMenuTest, AllTextIsLarger)
{
    const double usual = QLabel().font().pointSizeF();
    writeLarger(150);
    const QLabel label;
    EXPECT_NEAR(label.font().pointSizeF(), 1.5 * usual, 0.1);
    EXPECT_NEAR(timeFont(label).pointSizeF(), 1.5 * usual, 0.1);
}

TEST_F(TextSizeMenuTest, TheWindowFitsOnASmallScreenWithLargerText)
{
    constexpr int kWidest = 1366;
    constexpr int kHighest = 740;
    stop();
    writeLarger(175);
    start();
    dropFile("a.wav");
    ASSERT_TRUE(processEventsUntil([&] { return run(0) && run(0)->transcription; }));
    EXPECT_LE(window().minimumSizeHint().width(), kWidest);
    EXPECT_LE(window().minimumSizeHint().height(), kHighest);
}

} // namespace
} // namespace rollwright
