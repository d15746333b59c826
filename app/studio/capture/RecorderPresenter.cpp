#include "app/studio/capture/RecorderPresenter.h"

#include <algorithm>
#include <utility>

#include <QDateTime>
#include <QFileDialog>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>

#include "app/studio/base/FileDialogs.h"
#include "app/studio/base/Notice.h"
#include "app/studio/base/Paths.h"
#include "app/studio/base/QueueWaker.h"
#include "app/studio/base/YesNoQuestion.h"
#include "ui/text/ErrorWords.h"
#include "ui/text/RollText.h"
#include "ui/text/Tr.h"
#include "ui/transport/LevelBar.h"
#include "ui/transport/TransportIcon.h"

namespace rollwright {

namespace {

constexpr int kTickInterval = 33;   ///< ms
constexpr int kLookInterval = 2000; ///< ms, for inputs that come and go

QString textOf(InputTrouble trouble)
{
    switch (trouble) {
    case InputTrouble::NoServer:
        return tr("There is no sound server. Start PulseAudio or PipeWire.");
    case InputTrouble::NotAnswering: return tr("The sound server does not answer.");
    case InputTrouble::Denied:
        return tr("Recording is not allowed. Allow it in the privacy settings of the desktop.");
    case InputTrouble::NoDevice:
        return tr("No microphone was found. Connect one, or choose another input.");
    case InputTrouble::Lost:
        return tr("The input went away. Connect it again, or choose another one.");
    }
    return {};
}

/// The id of the device that was chosen once, as long as it is there, else of the usual one.
std::string choiceOf(const InputDevices& inputs, const std::string& remembered)
{
    const bool there =
        std::ranges::find(inputs.all, remembered, &InputDevice::id) != inputs.all.end();
    return there ? remembered : inputs.usual;
}

std::vector<RecorderStrip::Input> shownInputs(const InputDevices& inputs)
{
    std::vector<RecorderStrip::Input> shown;
    for (const InputDevice& input : inputs.all)
        shown.push_back({QString::fromStdString(input.id), QString::fromStdString(input.name)});
    return shown;
}

} // namespace

RecorderPresenter::RecorderPresenter(Parts parts)
    : show(new QAction(tr("New recordin&g"), this)), record(new QAction(this)),
      m_parts(std::move(parts)), m_strip(new RecorderStrip(record)), m_jobs(wakerOf(*this, m_jobs))
{
    addToWindow();
    m_ticking.setInterval(kTickInterval);
    m_looking.setInterval(kLookInterval);
    m_looking.setSingleShot(true);
    connect(show, &QAction::toggled, this, &RecorderPresenter::setShown);
    connect(record, &QAction::triggered, this, &RecorderPresenter::toggle);
    connect(&m_ticking, &QTimer::timeout, this, &RecorderPresenter::tick);
    connect(&m_looking, &QTimer::timeout, this, &RecorderPresenter::lookForInputs);
    connect(m_strip, &RecorderStrip::folderRequested, this, &RecorderPresenter::askForFolder);
    connect(m_strip, &RecorderStrip::closeRequested, this, [this] { show->setChecked(false); });
    connect(m_strip, &RecorderStrip::inputChosen, this, [this](const QString& id) {
        m_parts.settings.setRecordingInput(id.toStdString());
        listenTo(id.toStdString());
    });
    m_parts.window.leaveSteps().add(
        {[this] { return m_recorder && m_recorder->status().recording; },
         [this](const auto& goOn) {
             askToGoOn(
                 m_parts.window,
                 tr("A recording is still being made. End it and quit? What was recorded is kept."),
                 goOn);
         }});
}

RecorderPresenter::~RecorderPresenter()
{
    const auto take = m_recorder ? m_recorder->close() : std::nullopt;
    if (take && !take->file.empty())
        m_parts.settings.addRecentFile(toQString(take->file));
}

void RecorderPresenter::addToWindow()
{
    show->setCheckable(true);
    show->setShortcut(Qt::Key_R);
    show->setToolTip(tr("Record from a microphone (R)"));
    record->setShortcut(Qt::SHIFT | Qt::Key_R);
    for (QAction* action : {show, record})
        action->setAutoRepeat(false); // a key that is held would end at once what it began
    updateState({});
    MainWindow& window = m_parts.window;
    window.addBelowRolls(m_strip);
    m_strip->hide();
    m_strip->setFolder(toQString(folder()));
    const Actions& actions = window.actions();
    auto* file = window.menuBar()->findChild<QMenu*>("file");
    file->insertActions(actions.openDataset, {show, record});
    auto* tools = window.findChild<QToolBar*>("tools");
    tools->insertAction(actions.transcribe, show);
}

void RecorderPresenter::setShown(bool shown)
{
    m_strip->setVisible(shown);
    if (shown) {
        m_ticking.start();
        lookForInputs();
    } else {
        m_ticking.stop();
        m_looking.stop();
        closeRecorder();
    }
}

void RecorderPresenter::lookForInputs()
{
    m_jobs.add([this, devices = m_parts.inputs.devices](JobQueue::Link& link) {
        link.post([this, inputs = devices(link.stop())] { takeInputs(inputs); });
    });
}

void RecorderPresenter::takeInputs(const InputResult<InputDevices>& inputs)
{
    if (!show->isChecked())
        return;
    m_looking.start();
    if (m_recorder && m_recorder->status().recording)
        return; // until it ends, for whatever reason
    const bool works = m_recorder && !m_recorder->status().trouble;
    if (inputs) {
        const std::string input = choiceOf(*inputs, m_parts.settings.recordingInput());
        m_strip->setInputs(shownInputs(*inputs), QString::fromStdString(input));
        if (!works || input != m_input)
            listenTo(input);
    } else if (!works) {
        m_strip->setInputs({}, {});
        closeRecorder();
        m_strip->setMessage(textOf(inputs.error()));
    }
}

void RecorderPresenter::listenTo(const std::string& input)
{
    if (input.empty() || input != m_input) // else it is tried again, and may fail as before
        m_strip->setMessage(input.empty() ? textOf(InputTrouble::NoDevice) : QString());
    closeRecorder();
    if (input.empty() || !show->isChecked()) // a recording that was done has hidden the strip
        return;
    m_input = input;
    m_overs = 0;
    m_recorder =
        std::make_unique<Recorder>([open = m_parts.inputs.open, input](
                                       const std::stop_token& stop) { return open(input, stop); });
}

void RecorderPresenter::closeRecorder()
{
    m_input.clear();
    m_sinceTooLoud.invalidate();
    m_strip->level().reset();
    const auto recorder = std::move(m_recorder);
    updateState({});
    if (const auto take = recorder ? recorder->close() : std::nullopt)
        takeDone(*take);
}

void RecorderPresenter::toggle()
{
    const Recorder::Status status = m_recorder ? m_recorder->status() : Recorder::Status();
    if (status.recording) {
        m_recorder->end();
    } else if (status.listening) {
        m_parts.playback.pause(); // else it would be recorded too
        m_parts.window.messages().withdraw(std::exchange(m_wentAway, {}));
        m_sinceTooLoud.invalidate();
        const QString time = QDateTime::currentDateTime().toString("yyyy-MM-dd HH.mm.ss");
        m_recorder->begin(folder(), tr("Recording %1").arg(time).toStdString(),
                          m_parts.listenAlong());
        tick();
    }
}

void RecorderPresenter::tick()
{
    if (!m_recorder)
        return;
    if (const auto take = m_recorder->takeDone())
        takeDone(*take);
    if (!m_recorder)
        return;
    const Recorder::Status status = m_recorder->status();
    updateState(status);
    if (status.recording && m_growing.empty() && !status.file.empty()) {
        m_growing = status.file;
        Q_EMIT began(m_growing);
    }
    if (status.listening)
        m_strip->level().setPeak(m_recorder->takePeak());
    if (status.listening || status.trouble)
        m_strip->setMessage(status.trouble ? textOf(*status.trouble) : QString());
    warnWhenTooLoud(status.recording);
}

/// A warning stays to the end of a recording, so that nobody needs to look all the time.
void RecorderPresenter::warnWhenTooLoud(bool recording)
{
    const std::uint64_t overs = m_recorder->overs();
    if (std::exchange(m_overs, overs) != overs)
        m_sinceTooLoud.restart();
    else if (!recording && m_sinceTooLoud.isValid() &&
             m_sinceTooLoud.hasExpired(m_parts.warningStays.count()))
        m_sinceTooLoud.invalidate();
    m_strip->setTooLoud(m_sinceTooLoud.isValid());
}

void RecorderPresenter::takeDone(const Take& take)
{
    MessageBar& messages = m_parts.window.messages();
    const bool kept = !take.file.empty();
    m_growing.clear();
    Q_EMIT ended(kept);
    const QString keptText = kept ? tr(" What was recorded until then is kept.") : QString();
    if (take.error)
        messages.showFailure(errorText(*take.error) + keptText);
    if (take.trouble) {
        m_wentAway = tr("The input went away after %1.").arg(clockText(take.length)) + keptText;
        messages.showFailure(m_wentAway);
    }
    if (take.missing > Seconds(0))
        messages.showFailure(tr("The disk was too slow: %1 s are missing in \"%2\".")
                                 .arg(take.missing.count(), 0, 'f', 1)
                                 .arg(toQString(take.file)));
    if (!kept)
        return;
    show->setChecked(false);
    Q_EMIT recorded(take.file);
    const QString file = shortName(toQString(take.file));
    showNotice(m_parts.window, take.clipped
                                   ? tr("Recorded \"%1\", which is too loud in places.").arg(file)
                                   : tr("Recorded \"%1\".").arg(file));
}

void RecorderPresenter::updateState(const Recorder::Status& status)
{
    m_strip->setElapsed(status.recording ? status.elapsed : Seconds(0));
    show->setEnabled(!status.recording); // a stray key would end the recording
    record->setEnabled(status.listening || status.recording);
    if (status.recording != (m_awake != nullptr))
        m_awake = status.recording ? m_parts.stayAwake() : nullptr;
    const QString onButton = status.recording ? tr("Stop") : tr("Record");
    if (record->iconText() == onButton)
        return;
    record->setText(status.recording ? tr("Stop recor&ding") : tr("Start recor&ding"));
    record->setIconText(onButton);
    record->setToolTip(status.recording ? tr("End the recording (Shift+R)")
                                        : tr("Begin the recording (Shift+R)"));
    record->setIcon(
        transportIcon(status.recording ? TransportShape::Stop : TransportShape::Record));
    m_strip->setRecording(status.recording);
}

void RecorderPresenter::askForFolder()
{
    QFileDialog* dialog =
        newFileDialog(m_parts.window, tr("Folder for recordings"), toQString(folder()));
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& chosen) {
        m_parts.settings.setRecordingFolder(toPath(chosen));
        m_strip->setFolder(chosen);
    });
    dialog->open();
}

std::filesystem::path RecorderPresenter::folder() const
{
    const std::filesystem::path chosen = m_parts.settings.recordingFolder();
    return chosen.empty() ? m_parts.folder : chosen;
}

} // namespace rollwright
