#pragma once

#include <atomic>
#include <cmath>
#include <memory>

#include <gtest/gtest.h>

#include "app/studio/base/Paths.h"
#include "app/studio/playback/Playback.h"
#include "app/studio/window/MainWindow.h"
#include "tests/app/studio/EventLoop.h"
#include "tests/app/studio/FakeModel.h"
#include "tests/core/playback/FakeMidiSystem.h"
#include "tests/support/SoundFiles.h"
#include "tests/support/TemporaryFolder.h"

namespace rollwright {

/// What presenters of playback join, on a computer without a sound device.
class PlaybackFixture : public testing::Test
{
protected:
    /// Looks at a recording of four seconds.
    void open()
    {
        writeSine(m_folder / "a.wav", 4);
        m_selection.setRecording(m_session.open(m_folder / "a.wav"));
    }

    bool waitForSound()
    {
        return processEventsUntil([this] { return m_playback.end() == Seconds(4); });
    }

    bool positionBecomes(double seconds)
    {
        return processEventsUntil(
            [&] { return std::abs(m_playback.position().count() - seconds) < 1e-3; });
    }

    TemporaryFolder m_folder;
    Settings m_settings{
        std::make_unique<QSettings>(toQString(m_folder / "s.ini"), QSettings::IniFormat)};
    Session m_session{fakeFactory(std::make_shared<FakeScript>())};
    Selection m_selection{m_session, {fakeInfo("one"), fakeInfo("two")}, nullptr};
    std::shared_ptr<FakeMidiWires> m_wires = std::make_shared<FakeMidiWires>();
    std::shared_ptr<std::atomic<int>> m_looks = std::make_shared<std::atomic<int>>(0);
    Playback m_playback{{[looks = m_looks](SampleRate) {
                             ++*looks; // for a device
                             return nullptr;
                         },
                         fakeMidiSystem(m_wires)},
                        std::nullopt};
    MainWindow m_window{m_settings};
};

} // namespace rollwright
