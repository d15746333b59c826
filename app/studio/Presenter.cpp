#include "app/studio/Presenter.h"

#include <QFileInfo>
#include <QStatusBar>

#include "app/studio/DropPlan.h"
#include "app/studio/Paths.h"
#include "app/studio/RecordingView.h"
#include "core/base/ErrorText.h"
#include "ui/text/RollText.h"

namespace rollwright {

namespace {
constexpr int kNoticeMilliseconds = 8000;
}

Presenter::Presenter(Parts parts) : m_parts(std::move(parts))
{
    MainWindow& window = m_parts.window;
    window.setModels(m_parts.models.models());
    const auto remembered = m_parts.models.find(m_parts.settings.modelId().toStdString());
    if (remembered)
        m_model = *remembered;
    else if (const ModelInfo* preferred = m_parts.models.preferred())
        m_model = *preferred;
    if (m_model)
        window.setChosenModel(QString::fromStdString(m_model->id));
    for (const Error& problem : m_parts.models.problems())
        reportFailure(QString::fromStdString(describe(problem)));

    window.welcome().setExampleAvailable(m_parts.example.has_value());
    connectActions();
    connectSession();
    recordingsChanged();
}

void Presenter::connectActions()
{
    MainWindow& window = m_parts.window;
    Actions& actions = window.actions();
    RollGrid& rolls = window.rolls();
    connect(&window, &MainWindow::filesGiven, this, &Presenter::openFiles);
    connect(&window, &MainWindow::remoteFilesGiven, this, [this] {
        reportFailure(tr("Only files on this computer can be opened. Save the recording first, "
                         "then drop the saved file."));
    });
    connect(&window, &MainWindow::modelChosen, this, &Presenter::chooseModel);
    connect(&window, &MainWindow::exportPlaceChosen, this, &Presenter::exportCurrent);
    connect(&window.welcome(), &WelcomePage::exampleRequested, this,
            [this] { openFiles({*m_parts.example}); });
    connect(&window.recordings(), &RecordingList::chosen, this, &Presenter::chooseRecording);
    connect(&window.recordings(), &RecordingList::closeRequested, &m_parts.session,
            &Session::close);
    connect(&window.progress(), &ProgressStrip::cancelRequested, this, &Presenter::cancelCurrent);
    connect(&rolls, &RollGrid::hovered, this, [this](const RollReadout& readout) {
        m_parts.window.setReadout(readoutText(readout));
    });
    connect(&rolls, &RollGrid::left, this, [this] { m_parts.window.setReadout({}); });

    connect(actions.close, &QAction::triggered, this, &Presenter::closeCurrent);
    connect(actions.cancel, &QAction::triggered, this, &Presenter::cancelCurrent);
    connect(actions.transcribe, &QAction::triggered, this,
            [this] { m_parts.session.transcribe(m_currentId, *m_model); });
    for (const QAction* action : actions.exports) {
        connect(action, &QAction::triggered, this, [this, action] {
            m_parts.window.askWhereToExport(action->data().toString(),
                                            toQString(current()->file.stem()));
        });
    }
    connect(actions.showAll, &QAction::triggered, &rolls, &RollGrid::showAll);
    connect(actions.showStart, &QAction::triggered, &rolls,
            [&rolls] { rolls.press(Qt::Key_Home); });
    connect(actions.showEnd, &QAction::triggered, &rolls, [&rolls] { rolls.press(Qt::Key_End); });
    connect(actions.zoomIn, &QAction::triggered, &rolls, [&rolls] { rolls.press(Qt::Key_Plus); });
    connect(actions.zoomOut, &QAction::triggered, &rolls, [&rolls] { rolls.press(Qt::Key_Minus); });
    const auto updateLayers = [&rolls, &actions] {
        rolls.setLayers({actions.posteriors->isChecked(), actions.notes->isChecked()});
    };
    connect(actions.posteriors, &QAction::toggled, &rolls, updateLayers);
    connect(actions.notes, &QAction::toggled, &rolls, updateLayers);
}

void Presenter::connectSession()
{
    const Session& session = m_parts.session;
    connect(&session, &Session::recordingsChanged, this, &Presenter::recordingsChanged);
    connect(&session, &Session::stateChanged, this, [this](int id) {
        updateList();
        if (id != m_currentId)
            return;
        updateState();
        leaveFailedImport();
    });
    connect(&session, &Session::contentChanged, this, [this](int id) {
        if (id != m_currentId)
            return;
        updateRolls();
        updateMetrics();
    });
    connect(&session, &Session::failed, this, &Presenter::reportFailure);
    connect(&session, &Session::exported, this, [this](const QString& file) {
        m_parts.window.statusBar()->showMessage(tr("Exported \"%1\".").arg(file),
                                                kNoticeMilliseconds);
    });
}

void Presenter::openFiles(const std::vector<std::filesystem::path>& files)
{
    const DropPlan plan = planDrop(files, current() != nullptr);
    int firstOpened = 0;
    for (const auto& [audio, reference] : plan.recordings) {
        const int id = m_parts.session.open(audio, reference);
        if (m_model)
            m_parts.session.transcribe(id, *m_model);
        m_parts.settings.addRecentFile(QFileInfo(toQString(audio)).absoluteFilePath());
        if (firstOpened == 0)
            firstOpened = id;
    }
    if (plan.reference)
        m_parts.session.setReference(m_currentId, *plan.reference);
    for (const auto& file : plan.superfluous) {
        reportFailure(
            tr("\"%1\" is a reference without a recording. Open its recording first, then "
               "drop the reference on it.")
                .arg(toQString(file.filename())));
    }
    for (const auto& folder : plan.folders) {
        reportFailure(tr("\"%1\" is a folder. Drop the recordings in it instead.")
                          .arg(toQString(folder.filename())));
    }
    if (firstOpened == 0)
        return;
    const int previous = m_currentId;
    chooseRecording(firstOpened);
    m_previousId = previous;
}

void Presenter::leaveFailedImport()
{
    const Run* run = currentRun();
    if (run && run->state == RunState::Failed && m_parts.session.find(m_previousId))
        chooseRecording(m_previousId);
}

void Presenter::chooseRecording(int id)
{
    m_currentId = id;
    m_previousId = 0;
    m_parts.window.recordings().setChosen(id);
    updateRolls();
    m_parts.window.rolls().showBeginning();
    updateMetrics();
    updateState();
}

void Presenter::chooseModel(const QString& id)
{
    const auto model = m_parts.models.find(id.toStdString());
    if (!model)
        return;
    m_model = *model;
    m_parts.settings.setModelId(id);
    m_parts.session.transcribe(m_currentId, *m_model);
    updateList();
    updateRolls();
    updateMetrics();
    updateState();
}

void Presenter::closeCurrent()
{
    m_parts.session.close(m_currentId);
}

void Presenter::cancelCurrent()
{
    if (m_model)
        m_parts.session.cancel(m_currentId, m_model->id);
}

void Presenter::exportCurrent(const QString& exporterId, const QString& file)
{
    if (const Exporter* exporter = findExporter(exporterId.toStdString()))
        m_parts.session.exportRun(m_currentId, m_model->id, *exporter, toPath(file));
}

void Presenter::recordingsChanged()
{
    updateList();
    const auto& recordings = m_parts.session.recordings();
    m_parts.window.showRolls(!recordings.empty());
    if (!current())
        chooseRecording(recordings.empty() ? 0 : recordings.back()->id);
}

void Presenter::reportFailure(const QString& message)
{
    m_parts.window.messages().showFailure(message);
}

const Run* Presenter::currentRun() const
{
    const Recording* recording = current();
    return recording && m_model ? recording->findRun(m_model->id) : nullptr;
}

void Presenter::updateList()
{
    std::vector<RecordingRow> rows;
    for (const auto& recording : m_parts.session.recordings())
        rows.push_back(rowOf(*recording, m_model ? &*m_model : nullptr));
    m_parts.window.recordings().setRows(rows);
}

void Presenter::updateRolls()
{
    const Recording* recording = current();
    if (!recording)
        return;
    RollGrid& rolls = m_parts.window.rolls();
    rolls.setColumns(columnsOf(*recording, m_model ? &*m_model : nullptr));
    if (recording->end() > Seconds(0))
        rolls.setEnd(recording->end());
}

void Presenter::updateMetrics()
{
    MetricPanel& metrics = m_parts.window.metrics();
    const Recording* recording = current();
    if (!recording) {
        metrics.showSentence(tr("Scores appear here when a recording with a reference is "
                                "transcribed."));
        return;
    }
    const QString missing = scoresMissingText(*recording, m_model ? &*m_model : nullptr);
    if (missing.isEmpty())
        metrics.showReport(*currentRun()->report);
    else
        metrics.showSentence(missing);
}

void Presenter::updateState()
{
    MainWindow& window = m_parts.window;
    const Recording* recording = current();
    const Run* run = currentRun();
    const bool active = run && run->active();

    window.progress().setVisible(active);
    if (active)
        window.progress().showProgress(progressText(*run), run->state == RunState::Queued
                                                               ? 0
                                                               : overallFraction(run->progress));

    Actions& actions = window.actions();
    actions.close->setEnabled(recording != nullptr);
    actions.cancel->setEnabled(active);
    actions.transcribe->setEnabled(recording && m_model && !active &&
                                   (!run || run->state != RunState::Done));
    for (QAction* action : actions.exports)
        action->setEnabled(run && run->state == RunState::Done);

    window.setWindowTitle(
        recording ? tr("%1 \u2013 Rollwright").arg(toQString(recording->file.filename()))
                  : tr("Rollwright"));
}

} // namespace rollwright
