#include <QPushButton>

#include "tests/app/studio/WindowFixture.h"

namespace rollwright {
namespace {

class WindowWelcomeTest : public WindowFixture
{
};

TEST_F(WindowWelcomeTest, TheExampleIsOneClickAway)
{
    for (auto* button : window().welcome().findChildren<QPushButton*>()) {
        if (button->text().contains("xample"))
            button->click();
    }
    ASSERT_EQ(session().recordings().size(), 1);
    ASSERT_TRUE(waitForEnd(0));
    EXPECT_EQ(run(0)->state, RunState::Done);
    EXPECT_EQ(m_settings->folder(), "") << "dialogs do not begin in the program's own folder";
}

TEST_F(WindowWelcomeTest, WhatWasOpenedLastIsOneClickAway)
{
    const auto buttons = [this](const QString& name) {
        QList<QPushButton*> found = window().welcome().findChildren<QPushButton*>();
        erase_if(found,
                 [&](const QPushButton* button) { return !button->text().startsWith(name); });
        return found;
    };
    EXPECT_TRUE(buttons("b.wav").isEmpty());
    m_folder.write("no.wav", "no recording");
    for (const char* name : {"b.wav", "a.wav", "no.wav", "nowhere.wav"}) {
        dropFile(name);
        EXPECT_TRUE(waitForEnd(session().recordings().size() - 1));
    }
    for (int i = 0; i < 4; ++i)
        window().actions().close->trigger();
    ASSERT_EQ(buttons("a.wav").size(), 1);
    ASSERT_EQ(buttons("b.wav").size(), 1);
    EXPECT_TRUE(buttons("no").isEmpty()) << "it cannot be opened again";
    EXPECT_EQ(buttons("b.wav").front()->toolTip(), toQString(m_folder / "b.wav"));
    buttons("b.wav").front()->click();
    ASSERT_EQ(session().recordings().size(), 1U);
    EXPECT_EQ(session().recordings()[0]->file, m_folder / "b.wav");
}

} // namespace
} // namespace rollwright
