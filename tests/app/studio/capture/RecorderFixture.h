#pragma once

#include <QStatusBar>

#include "app/studio/capture/RecorderPresenter.h"
#include "tests/app/studio/WindowFixture.h"
#include "tests/core/capture/FakeInput.h"
#include "tests/core/playback/FakeMidiSystem.h"

namespace rollwright {

/// The studio with microphones of ours.
class RecorderFixture : public WindowFixture
{
protected:
    void SetUp() override
    {
        WindowFixture::SetUp();
        m_presenter = std::make_unique<RecorderPresenter>(
            RecorderPresenter::Parts{fakeInputs(m_microphones), m_playback, window(), *m_settings,
                                     m_folder / "music" / "Rollwright", [] { return nullptr; },
                                     std::chrono::milliseconds(0), [this] { return m_awake; }});
        QObject::connect(m_presenter.get(), &RecorderPresenter::recorded,
                         [this](const auto& file) { m_studio->openFiles({file}); });
    }

    void TearDown() override
    {
        m_presenter.reset();
        WindowFixture::TearDown();
    }

    bool listens()
    {
        m_presenter->show->setChecked(true);
        return processEventsUntil([this] { return m_presenter->record->isEnabled(); });
    }

    bool recordsFor(const QString& elapsed)
    {
        m_presenter->record->trigger();
        return processEventsUntil([&] { return m_presenter->strip().elapsed() >= elapsed; });
    }

    bool opens()
    {
        return processEventsUntil([this] { return session().recordings().size() == 1; });
    }

    RecorderStrip& strip() { return m_presenter->strip(); }
    QString notice() { return window().statusBar()->currentMessage(); }
    QStringList failures() { return window().messages().messages(); }

    std::shared_ptr<FakeMicrophones> m_microphones = std::make_shared<FakeMicrophones>();
    Playback m_playback{
        {[](SampleRate) { return nullptr; }, fakeMidiSystem(std::make_shared<FakeMidiWires>())},
        std::nullopt};
    std::shared_ptr<int> m_awake = std::make_shared<int>(); ///< the computer, as long as it is held
    std::unique_ptr<RecorderPresenter> m_presenter;
};

} // namespace rollwright
