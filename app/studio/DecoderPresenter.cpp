#include "app/studio/DecoderPresenter.h"

#include "app/studio/RecordingView.h"

namespace rollwright {

DecoderPresenter::DecoderPresenter(Session& session, const Selection& selection, MainWindow& window)
    : m_session(session), m_selection(selection), m_panel(window.decoder())
{
    connect(&session, &Session::contentChanged, this, [this](int id) {
        if (id == m_selection.recording())
            update();
    });
    connect(&selection, &Selection::recordingChanged, this, &DecoderPresenter::update);
    connect(&selection, &Selection::modelChanged, this, &DecoderPresenter::update);
    connect(&m_panel, &DecoderPanel::paramsEdited, this, [this](const DecoderParams& params) {
        if (const Run* edited = run())
            m_session.setParams(edited->id, params);
        update();
    });
    update();
}

const Run* DecoderPresenter::run() const
{
    return m_selection.runOf(m_session.find(m_selection.recording()));
}

void DecoderPresenter::update()
{
    const Run* shown = run();
    if (!shown || !shown->transcription) {
        m_panel.showSentence(tr("The thresholds appear when the chosen model has transcribed the "
                                "recording."));
        return;
    }
    m_panel.showDecoding({QString::fromStdString(shown->model.name), shown->params(),
                          shown->calibrated->params, decodingText(*shown)});
}

} // namespace rollwright
