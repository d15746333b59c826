#include <atomic>
#include <new>
#include <thread>

#include <QStatusBar>

#include "app/studio/editing/PedalPresenter.h"
#include "tests/app/studio/WindowFixture.h"

namespace rollwright {
namespace {

const Pedalling kFound{{Seconds(1), Seconds(2)}, {Seconds(3), Seconds(5)}};

/// The fake says that the sound was 12 ms late, and the finder finds `m_found`.
class WindowPedalTest : public WindowFixture
{
protected:
    void SetUp() override
    {
        WindowFixture::SetUp();
        writeSine(m_folder / "long.wav", 24);
        m_pedal.emplace(
            PedalPresenter::Parts{session(), m_studio->selection(), window(), m_studio->history(),
                                  *m_settings, [this](const NoteList&) { return search(); },
                                  [this] { return m_struckNow; }, [this] { return m_struckLoop; }});
        dropFile("long.wav");
        ASSERT_TRUE(waitForEnd(0));
    }

    void TearDown() override
    {
        m_held = false;
        m_pedal.reset();
        WindowFixture::TearDown();
    }

    /// On another thread.
    Result<Pedalling> search()
    {
        ++m_searches;
        while (m_held)
            std::this_thread::yield();
        if (m_starved)
            throw std::bad_alloc();
        return m_found;
    }

    const PedalActions& actions() { return m_pedal->actions(); }
    const std::optional<Pedalling>& pedal() { return run(0)->work.corrections.pedal; }
    QString status() { return window().statusBar()->currentMessage(); }

    void find()
    {
        actions().find->trigger();
        ASSERT_TRUE(processEventsUntil([&] { return pedal().has_value(); }));
    }

    /// After what is searched for already, as that is done on the same thread.
    void findInAnother()
    {
        dropFile("a.wav");
        ASSERT_TRUE(waitForEnd(1));
        actions().find->trigger();
        ASSERT_TRUE(processEventsUntil([&] { return run(1)->work.corrections.pedal.has_value(); }));
    }

    std::optional<PedalPresenter> m_pedal;
    Result<Pedalling> m_found = kFound;
    std::atomic<bool> m_held = false;
    std::atomic<bool> m_starved = false;
    std::atomic<int> m_searches = 0;
    Seconds m_struckNow{0};
    std::optional<TimeSpan> m_struckLoop;
};

TEST_F(WindowPedalTest, IsFoundShownAndUndone)
{
    EXPECT_FALSE(actions().lift->isEnabled());
    find();
    EXPECT_EQ(*pedal(), kFound);
    EXPECT_EQ(m_pedal->overlay().pedalling(), kFound);
    EXPECT_EQ(run(0)->transcription->pedal, kFound);
    EXPECT_FALSE(run(0)->transcription->corrected) << "the notes are the model's";
    EXPECT_TRUE(status().startsWith("The pedal goes down 2 times"));
    EXPECT_TRUE(actions().lift->isEnabled());

    actions().show->trigger();
    EXPECT_TRUE(m_pedal->overlay().pedalling().empty());
    actions().show->trigger();
    m_studio->edit().actions().undo->trigger();
    EXPECT_FALSE(pedal());
    EXPECT_TRUE(m_pedal->overlay().pedalling().empty());
    m_studio->edit().actions().redo->trigger();
    EXPECT_EQ(*pedal(), kFound);
    actions().forget->trigger();
    EXPECT_FALSE(pedal());
}

TEST_F(WindowPedalTest, WhoAsksAgainGetsOneAnswer)
{
    m_held = true;
    for (int i = 0; i < 5; ++i)
        actions().find->trigger();
    m_held = false;
    findInAnother();
    EXPECT_EQ(pedal(), kFound);
    EXPECT_LE(m_searches, 3) << "that, the last one, and one that had begun";
}

TEST_F(WindowPedalTest, WhatIsChangedWhileItIsSearchedForStays)
{
    m_held = true;
    actions().find->trigger();
    m_struckLoop = TimeSpan{Seconds(6), Seconds(7)};
    actions().press->trigger();
    const Pedalling pressed = *pedal();
    m_held = false;
    findInAnother();
    EXPECT_EQ(*pedal(), pressed);
}

TEST_F(WindowPedalTest, IsCountedInWords)
{
    m_found = Pedalling{kFound.front()};
    find();
    EXPECT_TRUE(status().startsWith("The pedal goes down once. Where"));
}

TEST_F(WindowPedalTest, IsNotChangedWhereItIsNotSeen)
{
    find();
    window().actions().dataset->setChecked(true);
    for (const QAction* action :
         {actions().find, actions().press, actions().lift, actions().change, actions().forget})
        EXPECT_FALSE(action->isEnabled()) << action->text().toStdString();
    window().actions().dataset->setChecked(false);
    EXPECT_TRUE(actions().lift->isEnabled());
}

TEST_F(WindowPedalTest, BracketsThatAreHardToReachHaveALetter)
{
    EXPECT_TRUE(actions().press->shortcuts().contains(QKeySequence("H")));
    EXPECT_TRUE(actions().lift->shortcuts().contains(QKeySequence("Shift+H")));
}

TEST_F(WindowPedalTest, IsPressedAndLiftedInTheLoop)
{
    find();
    actions().press->trigger();
    EXPECT_EQ(*pedal(), kFound);
    EXPECT_TRUE(status().startsWith("Drag on the time axis"));

    m_struckLoop = TimeSpan{Seconds(6), Seconds(7)};
    actions().press->trigger();
    ASSERT_EQ(pedal()->size(), 3U);
    EXPECT_NEAR(pedal()->back().down.count(), 6, 1e-9);
    EXPECT_NEAR(pedal()->back().up.count(), 7, 1e-9);
    m_struckLoop = TimeSpan{Seconds(0), Seconds(4)};
    actions().lift->trigger();
    ASSERT_EQ(pedal()->size(), 2U);
    EXPECT_NEAR(pedal()->front().down.count(), 4, 1e-9);

    for (int i = 0; i < 2; ++i)
        m_studio->edit().actions().undo->trigger();
    EXPECT_EQ(*pedal(), kFound);
}

TEST_F(WindowPedalTest, IsChangedAtThePlayhead)
{
    find();
    m_struckNow = Seconds(4);
    actions().change->trigger();
    ASSERT_EQ(pedal()->size(), 3U);
    EXPECT_NEAR((*pedal())[1].up.count(), 4, 1e-9);
    EXPECT_NEAR((*pedal())[2].down.count(), 4.1, 1e-9);
}

TEST_F(WindowPedalTest, CanBePlacedByHandAlone)
{
    m_struckLoop = TimeSpan{Seconds(0), Seconds(2)};
    actions().press->trigger();
    ASSERT_TRUE(pedal());
    ASSERT_EQ(pedal()->size(), 1U);
    EXPECT_EQ(pedal()->front().down, Seconds(0));
}

TEST_F(WindowPedalTest, WhatCannotBeFoundIsSaidAndLeavesWhatThereWas)
{
    find();
    m_found = failure(ErrorCode::EngineUnavailable, "librollwright-torch.so");
    actions().find->trigger();
    ASSERT_TRUE(processEventsUntil([&] { return !window().messages().isHidden(); }));
    EXPECT_EQ(*pedal(), kFound);
}

TEST_F(WindowPedalTest, WhatNeedsMoreMemoryThanThereIsIsSaid)
{
    m_starved = true;
    actions().find->trigger();
    ASSERT_TRUE(processEventsUntil([&] { return !window().messages().isHidden(); }));
    EXPECT_TRUE(window().messages().messages()[0].startsWith("\"long.wav\" needs more memory"));
    m_starved = false;
    find();
}

TEST_F(WindowPedalTest, RestoringTheNotesLeavesIt)
{
    find();
    m_studio->edit().actions().correct->trigger();
    m_studio->edit().actions().selectAll->trigger();
    m_studio->edit().actions().remove->trigger();
    ASSERT_TRUE(run(0)->work.corrections.ofNotes());
    m_studio->edit().actions().restore->trigger();
    EXPECT_FALSE(run(0)->work.corrections.ofNotes());
    EXPECT_EQ(*pedal(), kFound);
}

} // namespace
} // namespace rollwright
