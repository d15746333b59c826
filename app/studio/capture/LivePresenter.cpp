#include "app/studio/capture/LivePresenter.h"

#include <utility>

#include <QMenu>
#include <QMenuBar>

#include "app/studio/base/RememberedSwitch.h"
#include "app/studio/window/Actions.h"
#include "ui/text/ErrorWords.h"

namespace rollwright {

namespace {

constexpr Seconds kPage{20};
constexpr Seconds kKept{60};       ///< of the sound, for a model that lags behind
constexpr int kGrowInterval = 100; ///< ms, of the waveform

} // namespace

LivePresenter::LivePresenter(Parts parts)
    : listens(new QAction(tr("Show notes &while recording"), this)), m_parts(std::move(parts)),
      m_listener(m_parts.loadModel)
{
    listens->setCheckable(true);
    remember(*listens, m_parts.settings, Switch::ListenAlong);
    auto* file = m_parts.window.menuBar()->findChild<QMenu*>("file");
    file->insertAction(m_parts.window.actions().openDataset, listens);
    connect(&m_listener, &LiveListener::heard, this, &LivePresenter::take);
    connect(&m_listener, &LiveListener::failed, this, &LivePresenter::fail);
    connect(&m_growing, &QTimer::timeout, this, &LivePresenter::showOutline);
}

Recorder::Listener LivePresenter::listen()
{
    m_model.reset();
    const ModelInfo* model = m_parts.selection.model();
    if (!model || !listens->isChecked())
        return nullptr;
    m_model = *model;
    auto sound = std::make_shared<RecentSound>(model->rate, kKept);
    auto outline = std::make_shared<TakeOutline>();
    m_outline = outline;
    m_listener.begin(*model, sound);
    return [sound, outline](std::span<const float> samples, InputFormat format) {
        sound->add(samples, format);
        outline->add(samples, format);
    };
}

void LivePresenter::show(const std::filesystem::path& file)
{
    if (!m_model)
        return;
    m_run = m_parts.session.openLive(file, *m_model);
    m_recording = m_parts.session.lookAt(m_run)->recording->id;
    m_end = Seconds(0);
    m_parts.selection.setRecording(m_recording);
    m_parts.window.rolls().showPage(kPage);
    m_growing.start(kGrowInterval);
}

void LivePresenter::showOutline()
{
    if (m_parts.window.actions().waveform->isChecked())
        m_parts.session.showLive(m_recording, m_outline->soFar());
}

/// Who moves the view away from the end wants to look elsewhere.
void LivePresenter::take(const LiveHearing& hearing)
{
    m_parts.session.hearLive(m_run, hearing);
    const auto place = m_parts.session.lookAt(m_run);
    if (!place || m_parts.selection.recording() != m_recording)
        return;
    RollGrid& rolls = m_parts.window.rolls();
    const Seconds end = std::exchange(m_end, hearing.end);
    if (end >= rolls.view().begin && end <= rolls.view().end)
        rolls.turnTo(m_end);
}

void LivePresenter::fail(const Error& error)
{
    m_model.reset();
    m_parts.session.cancel(m_run);
    m_parts.window.messages().showFailure(
        tr("No notes are shown while recording, but the recording goes on: %1")
            .arg(errorText(error)));
}

void LivePresenter::end(bool kept)
{
    m_listener.end();
    m_growing.stop();
    m_outline.reset();
    if (kept)
        m_parts.session.endLive(m_recording);
    else
        m_parts.session.close(m_recording);
    m_run = 0;
    m_recording = 0;
}

} // namespace rollwright
