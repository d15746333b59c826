/// What is listened to, and when.

#include <QComboBox>

#include "tests/app/studio/capture/RecorderFixture.h"

namespace rollwright {
namespace {

using RecorderInputTest = RecorderFixture;

TEST_F(RecorderInputTest, SaysInTheStripAloneWhyThereIsNoInputAndTakesOneThatComes)
{
    const std::pair<InputTrouble, QString> troubles[] = {
        {InputTrouble::NoServer, "no sound server"},
        {InputTrouble::Denied, "not allowed"},
        {InputTrouble::NotAnswering, "does not answer"},
        {InputTrouble::NoDevice, "No microphone"}};
    for (const auto& [trouble, text] : troubles) {
        m_microphones->plugIn(tl::unexpected(trouble));
        m_presenter->show->setChecked(true);
        EXPECT_TRUE(processEventsUntil([&] { return strip().message().contains(text); }));
        EXPECT_FALSE(m_presenter->record->isEnabled());
        m_presenter->show->setChecked(false);
    }
    EXPECT_TRUE(failures().isEmpty());
    m_presenter->show->setChecked(true);
    m_microphones->plugIn(InputDevices{{{"usb", "USB"}}, "usb"});
    EXPECT_TRUE(processEventsUntil([this] { return m_presenter->record->isEnabled(); }));
    EXPECT_TRUE(processEventsUntil([this] { return strip().message().isEmpty(); }));
    EXPECT_EQ(m_microphones->opened(), std::vector<std::string>{"usb"});
}

TEST_F(RecorderInputTest, RemembersTheInputAndDoesWithoutIt)
{
    const InputDevices both{{{"a", "Built-in"}, {"b", "USB"}}, "a"};
    m_microphones->plugIn(both);
    ASSERT_TRUE(listens());
    EXPECT_EQ(m_microphones->opened().back(), "a") << "the usual one";
    Q_EMIT strip().inputs().activated(1);
    EXPECT_EQ(m_settings->recordingInput(), "b");
    EXPECT_TRUE(processEventsUntil([this] { return m_microphones->opened().back() == "b"; }));
    m_presenter->show->setChecked(false);

    ASSERT_TRUE(listens());
    EXPECT_EQ(m_microphones->opened().back(), "b");
    EXPECT_EQ(strip().inputs().currentText(), "USB");
    m_microphones->plugIn(InputDevices{{{"a", "Built-in"}}, "a"});
    EXPECT_TRUE(processEventsUntil([this] { return m_microphones->opened().back() == "a"; }));
    EXPECT_EQ(m_settings->recordingInput(), "b") << "it may come back";
}

TEST_F(RecorderInputTest, WhereOnlyOutputsCanBeRecordedTheUserHasToSaySo)
{
    m_microphones->plugIn(InputDevices{{{"out", "Monitor of Speakers"}}, ""});
    m_presenter->show->setChecked(true);
    EXPECT_TRUE(processEventsUntil([this] { return strip().message().contains("microphone"); }));
    EXPECT_TRUE(m_microphones->opened().empty());
    EXPECT_EQ(strip().inputs().count(), 1);
    Q_EMIT strip().inputs().activated(0);
    EXPECT_TRUE(strip().message().isEmpty()) << "at once";
    EXPECT_TRUE(processEventsUntil([this] { return m_presenter->record->isEnabled(); }));
}

TEST_F(RecorderInputTest, AnotherInputIsNotOpenedOnceTheStripIsHidden)
{
    m_microphones->plugIn(InputDevices{{{"a", "Built-in"}, {"b", "USB"}}, "a"});
    ASSERT_TRUE(listens());
    ASSERT_TRUE(recordsFor("0:01"));
    m_presenter->record->trigger();
    Q_EMIT strip().inputs().activated(1); // before it is seen that the recording is done
    ASSERT_TRUE(opens());
    ASSERT_FALSE(strip().isVisible());
    ASSERT_TRUE(waitForEnd(0));
    EXPECT_FALSE(m_presenter->record->isEnabled());
    EXPECT_EQ(m_microphones->opened(), std::vector<std::string>{"a"});
}

} // namespace
} // namespace rollwright
