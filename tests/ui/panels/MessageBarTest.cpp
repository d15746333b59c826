#include "ui/panels/MessageBar.h"

#include <QCoreApplication>
#include <QTextEdit>
#include <QToolButton>
#include <QVBoxLayout>
#include <gtest/gtest.h>

namespace rollwright {
namespace {

TEST(MessageBar, AppearsWithAMessageAndGoesWhenClosed)
{
    MessageBar bar;
    EXPECT_TRUE(bar.isHidden());
    bar.showFailure("\"a.wav\" is damaged.");
    EXPECT_FALSE(bar.isHidden());
    EXPECT_EQ(bar.findChild<QTextEdit*>()->toPlainText(), "\"a.wav\" is damaged.");
    bar.findChild<QToolButton*>()->click();
    EXPECT_TRUE(bar.isHidden());
    EXPECT_TRUE(bar.messages().isEmpty());
}

TEST(MessageBar, GathersMessagesAndShowsTheLatest)
{
    MessageBar bar;
    for (int i = 1; i <= 9; ++i)
        bar.showFailure(QString::number(i));
    bar.showFailure("9"); // said again
    EXPECT_EQ(bar.messages().size(), 9);
    const QString text = bar.findChild<QTextEdit*>()->toPlainText();
    EXPECT_TRUE(text.endsWith("8\n9")) << text.toStdString();
    EXPECT_TRUE(text.startsWith("5 earlier")) << text.toStdString();
}

TEST(MessageBar, ALongNameIsBrokenAndAllOfItIsSeen)
{
    QWidget window;
    auto* layout = new QVBoxLayout(&window);
    auto* bar = new MessageBar;
    layout->addWidget(bar);
    layout->addWidget(new QWidget, 1);
    window.resize(500, 600);
    window.show();
    bar->showFailure("\"" + QString(230, 'm') + ".wav\" is damaged.");
    QCoreApplication::processEvents();
    EXPECT_EQ(window.width(), 500);
    EXPECT_LT(window.minimumSizeHint().width(), 250);
    const auto* text = bar->findChild<QTextEdit*>();
    EXPECT_GE(text->height(), 4 * text->fontMetrics().height());
    EXPECT_GE(text->viewport()->height(), text->document()->size().height());
    bar->clear();
    bar->showFailure("b");
    QCoreApplication::processEvents();
    EXPECT_LT(text->height(), 2 * text->fontMetrics().height()) << "no higher than its lines";
}

TEST(MessageBar, ForgetsWhatIsWellNow)
{
    MessageBar bar;
    bar.showError({ErrorCode::FileNotWritable, "/one/a.mid", {}});
    bar.showError({ErrorCode::FileNotWritable, "/two/a.mid", {}});
    bar.showFailure("Neither can be kept.", "/two/a.mid");
    bar.showFailure("Nothing can be heard.");
    ASSERT_EQ(bar.messages().size(), 4);
    bar.forget("");
    bar.forget("a.mid");
    EXPECT_EQ(bar.messages().size(), 4);
    bar.forget("/two/a.mid");
    ASSERT_EQ(bar.messages().size(), 2) << "the other folder's is another file";
    EXPECT_TRUE(bar.messages().first().contains("/one/a.mid"));
    bar.forget("/one/a.mid");
    EXPECT_EQ(bar.messages(), QStringList("Nothing can be heard."));
    bar.showFailure("Nothing can be heard.", "ears");
    bar.forget("ears");
    EXPECT_TRUE(bar.isHidden());
}

TEST(MessageBar, WithdrawsTheVeryMessage)
{
    MessageBar bar;
    bar.showFailure("The input went away after 1 s.");
    bar.showFailure("The input went away after 12 s.");
    bar.withdraw("The input went away after 1 s.");
    EXPECT_EQ(bar.messages(), QStringList("The input went away after 12 s."));
    bar.withdraw("The input went away after 12 s.");
    EXPECT_TRUE(bar.isHidden());
}

} // namespace
} // namespace rollwright
