#pragma once

#include <optional>

#include <QStatusBar>

#include "app/studio/editing/BeatPresenter.h"
#include "tests/app/studio/WindowFixture.h"

namespace rollwright {

/// The fake hears a note a second in "long.wav", from 0.21 s on, and says that the sound was 12 ms
/// late.
class WindowBeatsFixture : public WindowFixture
{
protected:
    void SetUp() override
    {
        WindowFixture::SetUp();
        writeSine(m_folder / "long.wav", 24);
        open();
    }

    void TearDown() override
    {
        m_beats.reset();
        WindowFixture::TearDown();
    }

    void open()
    {
        BeatPresenter::Transport transport{[this] { return m_playing; },
                                           [this] { return m_struckNow; },
                                           [this](const auto& beats, Seconds delay) {
                                               m_clicks = beats;
                                               m_clickDelay = delay;
                                           }};
        m_beats.emplace(BeatPresenter::Parts{session(), m_studio->selection(), window(),
                                             m_studio->history(), *m_settings, transport});
        dropFile("long.wav");
        ASSERT_TRUE(waitForEnd(0));
    }

    const BeatActions& actions() { return m_beats->actions(); }
    const std::optional<BeatGrid>& grid() { return run(0)->work.corrections.beats; }

    void find()
    {
        actions().find->trigger();
        ASSERT_TRUE(processEventsUntil([&] { return grid().has_value(); }));
    }

    void tapFrom(double first, double interval, int count)
    {
        m_playing = true;
        for (int i = 0; i < count; ++i) {
            m_struckNow = Seconds(first + i * interval);
            actions().tap->trigger();
        }
        m_playing = false;
    }

    QString status() { return window().statusBar()->currentMessage(); }

    std::optional<BeatPresenter> m_beats;
    Seconds m_struckNow{0};
    bool m_playing = false;
    std::optional<BeatGrid> m_clicks;
    Seconds m_clickDelay{};
};

} // namespace rollwright
