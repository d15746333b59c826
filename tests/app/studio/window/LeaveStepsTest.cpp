#include "app/studio/window/LeaveSteps.h"

#include <functional>
#include <string>
#include <utility>

#include <QCloseEvent>
#include <QWidget>
#include <gtest/gtest.h>

namespace rollwright {
namespace {

struct Window : QWidget {
    LeaveSteps steps{*this};

    void closeEvent(QCloseEvent* event) override { event->setAccepted(steps.ask()); }
};

class LeaveStepsTest : public testing::Test
{
protected:
    LeaveStepsTest()
    {
        QObject::connect(&m_window.steps, &LeaveSteps::leaving, [this] { ++m_left; });
        m_window.show();
    }

    /// Goes on by `goOn`.
    void add(char name, bool needed = true)
    {
        m_window.steps.add({[needed] { return needed; },
                            [this, name](const auto& goOn) {
                                m_asked += name;
                                m_goOn = goOn;
                            }});
    }

    void goOn() { std::exchange(m_goOn, nullptr)(); }

    Window m_window;
    int m_left = 0;
    std::string m_asked;
    std::function<void()> m_goOn;
};

TEST_F(LeaveStepsTest, WhereNoneIsNeededTheWindowClosesAtOnce)
{
    add('a', false);
    add('b', false);
    EXPECT_TRUE(m_window.close());
    EXPECT_FALSE(m_window.isVisible());
    EXPECT_EQ(m_asked, "");
    EXPECT_EQ(m_left, 1);
}

TEST_F(LeaveStepsTest, TheWindowClosesWhenAllHaveAgreed)
{
    add('a');
    add('b', false);
    add('c');
    EXPECT_FALSE(m_window.close());
    EXPECT_EQ(m_asked, "c") << "the first is asked last";
    goOn();
    EXPECT_EQ(m_asked, "ca");
    EXPECT_TRUE(m_window.isVisible());
    EXPECT_EQ(m_left, 0) << "it is not certain yet";
    goOn();
    EXPECT_FALSE(m_window.isVisible());
    EXPECT_EQ(m_left, 1);
}

TEST_F(LeaveStepsTest, WhoIsToBeAskedLastIsAskedAfterTheFirst)
{
    add('a');
    m_window.steps.addLast({[] { return true; }, [this](const auto&) { m_asked += 'z'; }});
    add('b');
    m_window.close();
    goOn();
    goOn();
    EXPECT_EQ(m_asked, "baz");
}

TEST_F(LeaveStepsTest, WhoDoesNotGoOnKeepsTheWindow)
{
    add('a');
    add('b');
    m_window.close();
    goOn();
    EXPECT_FALSE(m_window.close());
    EXPECT_EQ(m_asked, "bab") << "all are asked anew";
    EXPECT_TRUE(m_window.isVisible());
    EXPECT_EQ(m_left, 0);
}

TEST_F(LeaveStepsTest, AWindowThatIsShownAgainAsksAgain)
{
    add('a');
    m_window.close();
    goOn();
    m_window.show();
    EXPECT_FALSE(m_window.close());
    EXPECT_EQ(m_asked, "aa");
    EXPECT_EQ(m_left, 1);
}

} // namespace
} // namespace rollwright
