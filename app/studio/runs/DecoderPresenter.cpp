#include "app/studio/runs/DecoderPresenter.h"

#include "app/studio/session/RunText.h"

namespace rollwright {

DecoderPresenter::DecoderPresenter(const Session& session, const Selection& selection,
                                   MainWindow& window)
    : m_selection(selection), m_panel(window.decoder())
{
    connect(&session, &Session::contentChanged, this, [this](int id) {
        if (id == m_selection.recording())
            update();
    });
    connect(&session, &Session::worked, this, [this](int runId) {
        if (const Run* shown = run(); shown && shown->id == runId)
            update();
    });
    connect(&selection, &Selection::recordingChanged, this, &DecoderPresenter::update);
    connect(&selection, &Selection::modelChanged, this, &DecoderPresenter::update);
    connect(&selection, &Selection::columnsChanged, this, &DecoderPresenter::update);
    connect(&m_panel, &DecoderPanel::paramsEdited, this,
            [this](const DecoderParams& params, bool reset) {
                if (const Run* shown = run())
                    Q_EMIT edited(shown->id, params, reset);
            });
    update();
}

const Run* DecoderPresenter::run() const
{
    return m_selection.run();
}

void DecoderPresenter::update()
{
    const Run* shown = run();
    if (!shown || !shown->transcription) {
        m_panel.showSentence(whatIsMissing());
        return;
    }
    m_panel.showDecoding({QString::fromStdString(shown->model.name), shown->params(),
                          shown->calibrated->params, decodingText(*shown)});
}

QString DecoderPresenter::whatIsMissing() const
{
    const ModelInfo* model = m_selection.model();
    if (!model || run() || !m_selection.current() || m_selection.isShown(model->id))
        return tr("The thresholds appear when the chosen model has transcribed the recording.");
    return tr("\"%1\" is chosen, but has not transcribed this recording. Tick it in the list of "
              "columns, or choose another one there.")
        .arg(QString::fromStdString(model->name));
}

} // namespace rollwright
