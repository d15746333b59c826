#include "app/studio/playback/AudioExportPresenter.h"

#include <QFileInfo>

#include "app/studio/base/FileDialogs.h"
#include "app/studio/base/Notice.h"
#include "app/studio/base/Paths.h"
#include "app/studio/base/QueueWaker.h"
#include "app/studio/base/YesNoQuestion.h"
#include "core/audio/Loudness.h"
#include "core/audio/SoundWriter.h"
#include "ui/panels/PlainLabel.h"
#include "ui/text/ErrorWords.h"
#include "ui/text/RollText.h"

namespace rollwright {

namespace {

constexpr double kEvenLoudness = -16; ///< LUFS; what music players and podcasts aim at
constexpr int kSteps = 1000;          ///< of the progress
constexpr double kRendering = 0.6;    ///< of the whole work; the rest is writing

/// Is told how much of the whole is done. The thread that works.
using Share = std::function<void(double done)>;

Result<void> renderInto(const std::filesystem::path& file, const Mix& mix,
                        std::optional<double> loudness, const std::stop_token& stop,
                        const Share& tell)
{
    JobControl control(stop,
                       [&tell](const Progress& progress) { tell(kRendering * progress.fraction); });
    JobControl writing(stop, [&tell](const Progress& progress) {
        tell(kRendering + (1 - kRendering) * progress.fraction);
    });
    const auto format = soundFormatOf(file);
    if (!format)
        return failure(ErrorCode::InvalidArgument, file.string(),
                       translatable("not .wav, .flac or .ogg"));
    auto stereo = renderMix(mix, Playback::kRate, control);
    if (!stereo)
        return tl::unexpected(stereo.error());
    if (loudness)
        bringToLoudness(*stereo, Playback::kRate, *loudness, control);
    return writeSound(file, *format, *stereo, Playback::kRate, writing);
}

} // namespace

AudioExportPresenter::AudioExportPresenter(Parts parts)
    : m_parts(parts), m_jobs(wakerOf(*this, m_jobs))
{
    const Actions& actions = m_parts.window.actions();
    connect(actions.exportAudio, &QAction::triggered, this, [this] { ask(std::nullopt); });
    connect(actions.exportEvenAudio, &QAction::triggered, this, [this] { ask(kEvenLoudness); });
    connect(&m_parts.playback, &Playback::stateChanged, this, &AudioExportPresenter::updateActions);
    LeaveSteps& leave = m_parts.window.leaveSteps();
    leave.add({[this] { return m_progress != nullptr; },
               [this](const auto& goOn) {
                   askToGoOn(m_parts.window, tr("Audio is still being exported. Quit without it?"),
                             goOn);
               }});
    connect(&leave, &LeaveSteps::leaving, this, [this] {
        if (m_progress)
            Q_EMIT m_progress->canceled();
    });
    updateActions();
}

AudioExportPresenter::~AudioExportPresenter() = default;

void AudioExportPresenter::updateActions()
{
    const Playback& playback = m_parts.playback;
    const bool whole = !playback.recording().empty() && !playback.reading();
    const bool possible = whole && playback.end() > Seconds(0) && !m_progress;
    m_parts.window.actions().exportAudio->setEnabled(possible);
    m_parts.window.actions().exportEvenAudio->setEnabled(possible);
}

void AudioExportPresenter::ask(std::optional<double> loudness)
{
    const QString name = (m_parts.part() ? tr("%1 mix, part") : tr("%1 mix"))
                             .arg(toQString(m_parts.playback.recording().stem()));
    const double speed = m_parts.playback.speed();
    askForTarget(m_parts.window, m_parts.settings,
                 {tr("Export audio"),
                  {{"FLAC", ".flac"}, {"WAV", ".wav"}, {"Ogg Vorbis", ".ogg"}},
                  speed == 1 ? name : name + QStringLiteral(" %1 %").arg(qRound(100 * speed)),
                  toQString(m_parts.playback.recording().parent_path())},
                 [this, wanted = wish(loudness)](const QString& file) { write(file, wanted); });
}

AudioExportPresenter::Wish AudioExportPresenter::wish(std::optional<double> loudness) const
{
    Wish wanted{m_parts.playback.recording(), m_parts.playback.mix(), loudness};
    wanted.mix.part = m_parts.part();
    wanted.mix.limited = !loudness; // else once it has its loudness
    return wanted;
}

void AudioExportPresenter::write(const QString& file, const Wish& wanted)
{
    const std::filesystem::path path = toPath(file);
    if (isSameFile(path, wanted.recording)) {
        m_parts.window.messages().showFailure(
            tr("\"%1\" is the recording itself. Choose another name.").arg(file));
        return;
    }
    showProgress(file);
    const auto render = [this, path, file, wanted](JobQueue::Link& link) {
        const auto tell = [this, &link](double done) {
            link.post([this, value = qRound(kSteps * done)] {
                if (m_progress)
                    m_progress->setValue(std::min(value, kSteps - 1)); // the whole closes it
            });
        };
        const Result<void> result =
            renderInto(path, wanted.mix, wanted.loudness, link.stop(), tell);
        link.post([this, file, result] { end(file, result); });
    };
    const JobId job = m_jobs.add(
        render, [this, file] { end(file, failure(ErrorCode::OutOfMemory, file.toStdString())); });
    connect(m_progress, &QProgressDialog::canceled, this, [this, job, file] {
        if (m_jobs.cancel(job) == JobQueue::CancelOutcome::Removed)
            end(file, failure(ErrorCode::Cancelled, "export"));
    });
}

void AudioExportPresenter::showProgress(const QString& file)
{
    QLabel* text = plainLabel();
    text->setAlignment(Qt::AlignCenter);
    m_progress = new QProgressDialog(QString(), tr("Cancel"), 0, kSteps, &m_parts.window);
    m_progress->setLabel(text);
    m_progress->setLabelText(tr("Exporting \"%1\"").arg(QFileInfo(file).fileName()));
    m_progress->setWindowTitle(tr("Export audio"));
    m_progress->setAutoClose(false);
    m_progress->setAutoReset(false);
    m_progress->setValue(0);
    updateActions();
}

void AudioExportPresenter::end(const QString& file, const Result<void>& result)
{
    m_progress->deleteLater(); // it may be what is calling
    m_progress.clear();
    updateActions();
    const std::string target = toPath(file).string();
    if (result) {
        m_parts.window.messages().forget(target);
        showNotice(m_parts.window, tr("Exported \"%1\".").arg(shortName(file)));
    } else if (result.error().code != ErrorCode::Cancelled) {
        m_parts.window.statusBar()->clearMessage(); // that it is exported
        // Which may be about something else, as a SoundFont.
        m_parts.window.messages().showFailure(errorText(result.error()), target);
    }
}

} // namespace rollwright
