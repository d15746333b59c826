#include "app/studio/files/FilePresenter.h"

#include <algorithm>

#include <QDesktopServices>
#include <QDir>
#include <QMenu>

#include "app/studio/base/NewAction.h"
#include "app/studio/base/Paths.h"
#include "app/studio/files/SuperfluousText.h"
#include "app/studio/session/RecordingView.h"
#include "core/io/Exporter.h"
#include "ui/text/Tr.h"
#include "ui/text/Utf8.h"

namespace rollwright {

namespace {

bool everyRunFailed(const Recording& recording)
{
    const auto failed = [](const Run& run) { return run.state == RunState::Failed; };
    return !recording.runs.empty() && std::ranges::all_of(recording.runs, failed);
}

} // namespace

FilePresenter::FilePresenter(Parts parts)
    : m_parts(std::move(parts)),
      m_removeReference(newAction(m_parts.window, tr("Remo&ve its reference"))),
      m_recent(m_parts.session, m_parts.settings, m_parts.example)
{
    m_parts.window.welcome().setExampleAvailable(m_parts.example.has_value());
    connectWindow();
    connectSession();
    recordingsChanged();
}

void FilePresenter::connectWindow()
{
    MainWindow& window = m_parts.window;
    Actions& actions = window.actions();
    connect(&window, &MainWindow::filesGiven, this, &FilePresenter::openFiles);
    connect(&window, &MainWindow::remoteFilesGiven, this, [this] {
        reportFailure(tr("Only files on this computer can be opened. Save the recording first, "
                         "then drop the saved file."));
    });
    connect(&window.welcome(), &WelcomePage::exampleRequested, this,
            [this] { openFiles({*m_parts.example}); });
    connect(&window.welcome(), &WelcomePage::recentRequested, this,
            [this](const QString& file) { openFiles({toPath(file)}); });
    connect(&window.recordings(), &RecordingList::chosen, this, &FilePresenter::choose);
    connect(&window.recordings(), &RecordingList::markedChanged, &m_parts.selection,
            &Selection::setMarked);
    connect(&window.recordings(), &RecordingList::closeRequested, this, &FilePresenter::close);
    window.recordings().setDragged([this](int id) { return midiToDrag(id); });
    offerDeeds();
    connect(actions.close, &QAction::triggered, this,
            [this] { close({m_parts.selection.recording()}); });
}

/// The right button has chosen the recording that it is about.
void FilePresenter::offerDeeds()
{
    MainWindow& window = m_parts.window;
    const Actions& actions = window.actions();
    auto* exports = new QMenu(tr("Export &notes"), &window);
    exports->addActions({actions.exports.begin(), actions.exports.end()});
    QAction* folder = newAction(window, tr("Show in its &folder"));
    connect(folder, &QAction::triggered, this, [this] {
        if (const Recording* recording = m_parts.selection.current())
            QDesktopServices::openUrl(
                QUrl::fromLocalFile(toQString(recording->file.parent_path())));
    });
    connect(m_removeReference, &QAction::triggered, this,
            [this] { m_parts.session.removeReference(m_parts.selection.recording()); });
    window.recordings().setDeeds(
        {actions.transcribe, exports->menuAction(), m_removeReference, folder});
}

void FilePresenter::connectSession()
{
    const Session& session = m_parts.session;
    connect(&session, &Session::recordingsChanged, this, &FilePresenter::recordingsChanged);
    connect(&session, &Session::stateChanged, this, [this](int id) {
        updateRow(id);
        if (id != m_parts.selection.recording())
            return;
        updateDeeds();
        leaveFailedImport();
    });
    connect(&session, &Session::contentChanged, this, &FilePresenter::updateDeeds);
    connect(&session, &Session::closed, this, &FilePresenter::forgetFailuresOf);
    connect(&session, &Session::failed, &m_parts.window.messages(), &MessageBar::showError);
    connect(&session, &Session::referenceLeft, this, [this](const std::filesystem::path& file) {
        m_parts.window.messages().forget(file.string());
    });
    connect(&m_parts.selection, &Selection::recordingChanged, this, [this] {
        m_parts.window.recordings().setChosen(m_parts.selection.recording());
        updateDeeds();
    });
    for (const auto changed : {&Selection::modelChanged, &Selection::columnsChanged})
        connect(&m_parts.selection, changed, this, &FilePresenter::updateList);
}

void FilePresenter::openFiles(const std::vector<std::filesystem::path>& files)
{
    const DropPlan plan = planDrop(files, whatIsOpen());
    if (files.size() == 1 && !plan.projects.empty())
        Q_EMIT projectGiven(plan.projects.front());
    else if (!plan.projects.empty())
        reportFailure(tr("A project takes the place of what is open. Open it by itself."));
    giveReferences(plan.references);
    if (!plan.superfluous.empty())
        reportFailure(superfluousText(plan.superfluous));
    if (plan.folders.size() == 1)
        Q_EMIT folderGiven(plan.folders.front());
    else if (!plan.folders.empty())
        reportFailure(tr("Only one data set can be open. Drop one folder, or a folder that holds "
                         "the others."));
    if (plan.recordings.empty())
        return;
    m_parts.window.actions().dataset->setChecked(plan.folders.size() == 1);
    openRecordings(plan.recordings);
}

OpenFiles FilePresenter::whatIsOpen() const
{
    OpenFiles open;
    for (const auto& recording : m_parts.session.recordings())
        open.recordings.push_back(recording->file);
    if (const Recording* recording = m_parts.selection.current())
        open.inView = recording->file;
    return open;
}

/// One of those that get any is looked at.
void FilePresenter::giveReferences(const std::vector<DropPlan::NewReference>& references)
{
    std::vector<int> ids;
    for (const auto& [file, recording] : references)
        ids.push_back(m_parts.session.open(recording, file));
    if (!ids.empty() && std::ranges::count(ids, m_parts.selection.recording()) == 0)
        choose(ids.front());
}

void FilePresenter::openRecordings(const std::vector<DropPlan::NewRecording>& recordings)
{
    std::vector<Session::File> files;
    for (const auto& [audio, reference] : recordings)
        files.push_back({audio, reference});
    const std::vector<int> ids = m_parts.session.open(files);
    m_recent.add(ids);
    const std::vector<ModelInfo> models = m_parts.selection.columns().models;
    m_parts.session.transcribe({ids.front()}, models); // this one is looked at
    m_parts.session.transcribe(ids, models);
    const int previous = m_parts.selection.recording();
    choose(ids.front());
    m_instead.assign(ids.begin() + 1, ids.end());
    m_instead.push_back(previous);
}

void FilePresenter::leaveFailedImport()
{
    if (!everyRunFailed(*m_parts.selection.current()))
        return;
    const auto canBeRead = [this](int id) {
        const Recording* recording = m_parts.session.find(id);
        return recording && !everyRunFailed(*recording);
    };
    const auto other = std::ranges::find_if(m_instead, canBeRead);
    if (other != m_instead.end())
        m_parts.selection.setRecording(*other);
}

void FilePresenter::choose(int id)
{
    m_instead.clear();
    m_parts.selection.setRecording(id);
}

/// Of what is looked at, the next one that stays takes its place, or else the one before. What is
/// being recorded stays.
void FilePresenter::close(std::set<int> ids)
{
    std::erase_if(ids, [this](int id) {
        const Recording* recording = m_parts.session.find(id);
        return recording && recording->beingRecorded;
    });
    int next = 0;
    bool passed = false;
    for (const auto& recording : m_parts.session.recordings()) {
        passed = passed || recording->id == m_parts.selection.recording();
        if (ids.contains(recording->id))
            continue;
        next = recording->id;
        if (passed)
            break;
    }
    if (next && ids.contains(m_parts.selection.recording()))
        choose(next);
    m_parts.session.close(ids);
}

void FilePresenter::updateDeeds()
{
    const Recording* recording = m_parts.selection.current();
    m_parts.window.actions().close->setEnabled(recording && !recording->beingRecorded);
    m_removeReference->setEnabled(recording && !recording->reference.loading &&
                                  !recording->reference.chosen().empty());
}

void FilePresenter::forgetFailuresOf(const Recording& recording)
{
    MessageBar& messages = m_parts.window.messages();
    messages.forget(recording.file.string());
    messages.forget(recording.reference.chosen().string());
}

/// The chosen model's notes as a file that stays until the program ends; empty without any.
QUrl FilePresenter::midiToDrag(int id)
{
    const Recording* recording = m_parts.session.find(id);
    const Run* run = m_parts.selection.runOf(recording);
    if (!run || !run->transcription)
        return {};
    const Exporter& midi = *exporters().front();
    const auto folder = folderToDragFrom(id);
    if (!folder) {
        m_parts.window.messages().showError(folder.error());
        return {};
    }
    const auto file = *folder / recording->file.stem().concat(std::string(midi.suffix()));
    if (const auto written = exportTo(file, midi, *run->transcription); !written) {
        m_parts.window.messages().showError(written.error());
        return {};
    }
    return QUrl::fromLocalFile(toQString(file));
}

/// One for each recording, as several may have the same name.
Result<std::filesystem::path> FilePresenter::folderToDragFrom(int id)
{
    if (!m_dragged || !m_dragged->isValid())
        m_dragged.emplace();
    if (!m_dragged->isValid())
        return failure(ErrorCode::FileNotWritable, QDir::tempPath().toStdString(),
                       m_dragged->errorString().toStdString());
    auto folder = toPath(m_dragged->path()) / std::to_string(id);
    std::error_code none; // writing says what is wrong
    std::filesystem::create_directory(folder, none);
    return folder;
}

void FilePresenter::recordingsChanged()
{
    updateList();
    const auto& recordings = m_parts.session.recordings();
    m_parts.window.showRolls(!recordings.empty());
    if (m_parts.selection.current())
        return;
    // The first one that comes, or the last one where that in view is gone.
    const bool gone = m_parts.selection.recording() != 0;
    choose(recordings.empty() ? 0 : (gone ? recordings.back() : recordings.front())->id);
}

void FilePresenter::reportFailure(const QString& message)
{
    m_parts.window.messages().showFailure(message);
}

RecordingRow FilePresenter::rowOf(const Recording& recording) const
{
    const Selection& selection = m_parts.selection;
    return rollwright::rowOf(recording, selection.columns(), selection.runOf(&recording));
}

void FilePresenter::updateList()
{
    std::vector<RecordingRow> rows;
    for (const auto& recording : m_parts.session.recordings())
        rows.push_back(rowOf(*recording));
    m_parts.window.recordings().setRows(rows);
}

void FilePresenter::updateRow(int id)
{
    if (const Recording* recording = m_parts.session.find(id))
        m_parts.window.recordings().setRow(rowOf(*recording));
}

} // namespace rollwright
