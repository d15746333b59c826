#include "app/studio/views/SoundPresenter.h"

#include <algorithm>

#include "app/studio/base/RememberedSwitch.h"

namespace rollwright {

SoundPresenter::SoundPresenter(Parts parts) : m_parts(parts), m_told(parts.session)
{
    const Actions& actions = parts.window.actions();
    remember(*actions.waveform, parts.settings, Switch::Waveform);
    remember(*actions.spectrogram, parts.settings, Switch::Spectrogram);
    for (const QAction* action : {actions.waveform, actions.spectrogram})
        connect(action, &QAction::toggled, this, &SoundPresenter::update);
    connect(&parts.selection, &Selection::recordingChanged, this, &SoundPresenter::update);
    connect(&parts.selection, &Selection::modelChanged, this, &SoundPresenter::update);
    connect(&parts.session, &Session::contentChanged, this, [this](int id) {
        if (id == m_parts.selection.recording() && m_parts.session.find(id)->sound() != m_wish.file)
            update(); // it was being made
    });
    connect(&parts.session, &Session::outlineGrew, this, [this](int id) {
        if (id == m_parts.selection.recording())
            show();
    });
    connect(&m_analysis, &SoundAnalysis::changed, this, &SoundPresenter::show);
    connect(&m_analysis, &SoundAnalysis::failed, this, &SoundPresenter::tell);
    update();
}

void SoundPresenter::update()
{
    const Actions& actions = m_parts.window.actions();
    const SoundViews views{actions.waveform->isChecked(), actions.spectrogram->isChecked()};
    m_parts.window.rolls().setSoundViews(views);

    m_wish = {};
    if (const Recording* recording = m_parts.selection.current())
        m_wish.file = recording->sound();
    m_wish.peaks = views.waveform;
    if (views.spectrogram) {
        const ModelInfo* model = m_parts.selection.model();
        m_wish.frontEnd = model && !model->frontEnd.empty() ? model->frontEnd : "log-frequency";
    }
    m_analysis.ask(m_wish);
    show();
}

/// Once of a recording, and unless its runs say so themselves.
void SoundPresenter::tell(const Error& error)
{
    const Recording* recording = m_parts.selection.current();
    const auto tells = [](const Run& run) { return run.active() || run.state == RunState::Failed; };
    if (!recording || m_told.find(recording->id) || std::ranges::any_of(recording->runs, tells))
        return;
    m_told.keep(recording->id, true);
    m_parts.window.messages().showError(error);
}

/// The outline that grew stays until that of the file is there.
void SoundPresenter::show()
{
    m_content = m_analysis.content();
    const Recording* recording = m_parts.selection.current();
    if (recording && !m_content.peaks)
        m_content.peaks = recording->outline;
    m_parts.window.rolls().setSound(m_content);
}

} // namespace rollwright
