#include "app/studio/files/ProjectPresenter.h"

#include <algorithm>
#include <set>
#include <utility>

#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>

#include "app/studio/base/FileDialogs.h"
#include "app/studio/base/NewAction.h"
#include "app/studio/base/Notice.h"
#include "app/studio/base/Paths.h"
#include "app/studio/base/SaveQuestion.h"
#include "app/studio/files/ProjectContent.h"
#include "ui/text/RollText.h"

namespace rollwright {

ProjectPresenter::ProjectPresenter(Parts parts)
    : m_parts(parts), m_save(newAction(parts.window, tr("Sa&ve project"), QKeySequence::Save)),
      m_saveAs(
          newAction(parts.window, tr("Save project &as\u2026"), Qt::CTRL | Qt::SHIFT | Qt::Key_S)),
      m_close(newAction(parts.window, tr("Close pro&ject"), Qt::CTRL | Qt::SHIFT | Qt::Key_W))
{
    addToMenu();
    connect(m_save, &QAction::triggered, this, &ProjectPresenter::save);
    connect(m_saveAs, &QAction::triggered, this, [this] { saveAs(); });
    connect(m_close, &QAction::triggered, this, &ProjectPresenter::close);
    connect(&m_parts.session, &Session::recordingsChanged, this, &ProjectPresenter::update);
    connect(&m_parts.session, &Session::contentChanged, this, &ProjectPresenter::update);
    connect(&m_parts.session, &Session::closed, this,
            [this](const Recording& recording) { m_contents.erase(recording.file); });
    connect(&m_parts.selection, &Selection::recordingChanged, this, &ProjectPresenter::update);
    LeaveSteps& leave = m_parts.window.leaveSteps();
    leave.add({[this] { return changed(); }, [this](const auto& goOn) { askAboutChanges(goOn); }});
    leave.add(
        {[this] { return unfinished(); }, [this](const auto& goOn) { askAboutRecordings(goOn); }});
    connect(&leave, &LeaveSteps::leaving, this,
            [this] { restoreThresholds(m_parts.session, m_saved); });
    update();
}

void ProjectPresenter::addToMenu()
{
    auto* file = m_parts.window.menuBar()->findChild<QMenu*>("file");
    QAction* next = m_parts.window.actions().close;
    file->insertSeparator(next);
    for (QAction* action : {m_save, m_saveAs, m_close})
        file->insertAction(next, action);
    file->insertSeparator(next);
}

// It is read again when the present one is left, as that may be the same one and be saved.
void ProjectPresenter::open(const std::filesystem::path& file)
{
    if (!read(file))
        return;
    leave([this, file] {
        if (const auto project = read(file))
            take(file, *project);
    });
}

std::optional<Project> ProjectPresenter::read(const std::filesystem::path& file)
{
    auto project = readProject(file);
    if (project)
        return std::move(*project);
    m_parts.window.messages().showError(project.error());
    return std::nullopt;
}

void ProjectPresenter::take(const std::filesystem::path& file, const Project& project)
{
    m_parts.settings.addRecentFile(QFileInfo(toQString(file)).absoluteFilePath());
    closeRecordings();
    m_file = file;
    m_saved = project.recordings;
    for (ProjectRecording& recording : m_saved)
        m_contents[recording.file] = std::exchange(recording.content, {});
    Selection& selection = m_parts.selection;
    QStringList columns;
    for (const std::string& column : project.columns)
        columns << QString::fromStdString(column);
    selection.restoreColumns(columns);
    selection.setModel(project.model);
    const std::vector<int> ids = openIn(m_parts.session, project, selection.installed());
    sayWhatIsMissing(project);
    if (project.chosen < ids.size())
        selection.setRecording(ids[project.chosen]);
    for (std::size_t i = 0; m_loops.mark && i < ids.size(); ++i)
        if (const auto& loop = project.recordings[i].loop)
            m_loops.mark(ids[i], *loop);
    m_parts.window.actions().dataset->setChecked(false);
    update();
}

void ProjectPresenter::sayWhatIsMissing(const Project& project)
{
    std::error_code none;
    QStringList names;
    for (const ProjectRecording& recording : project.recordings)
        if (!std::filesystem::exists(recording.file, none))
            names << toQString(recording.file.filename());
    if (names.isEmpty())
        return;
    m_parts.window.messages().showFailure(
        tr("Of this project's recordings, these are not where they were: %1. Drop them on the "
           "window from wherever they are now; what was made of them comes back.")
            .arg(names.join(QStringLiteral(", "))));
}

void ProjectPresenter::recognise(const std::filesystem::path& recording, const std::string& content)
{
    const std::string before = std::exchange(m_contents[recording], content);
    if (before.empty())
        return bringBack(recording, content);
    if (m_file.empty() || before == content)
        return;
    m_parts.window.messages().showFailure(tr("\"%1\" is another recording than the one that the "
                                             "project was saved with. What was made "
                                             "of that one may not fit it.")
                                              .arg(toQString(recording.filename())));
}

/// What was made of a recording that the project had elsewhere.
void ProjectPresenter::bringBack(const std::filesystem::path& recording, const std::string& content)
{
    const auto& open = m_parts.session.recordings();
    const auto found = std::ranges::find(open, recording, &Recording::file);
    const Recording* missing = missingRecording(open, m_contents, recording, content);
    if (found == open.end() || !missing ||
        std::ranges::count(m_saved, recording, &ProjectRecording::file) > 0)
        return;
    const int id = (*found)->id;
    if (m_parts.selection.recording() == missing->id)
        m_parts.selection.setRecording(id);
    m_parts.session.replace(missing->id, id);
}

void ProjectPresenter::close()
{
    leave([this] {
        closeRecordings();
        update();
    });
}

void ProjectPresenter::closeRecordings()
{
    restoreThresholds(m_parts.session, m_saved); // else they come back with the recordings
    m_file.clear();
    m_saved.clear();
    m_contents.clear();
    std::set<int> open;
    for (const auto& recording : m_parts.session.recordings())
        if (!recording->beingRecorded)
            open.insert(recording->id);
    m_parts.session.close(open);
}

void ProjectPresenter::save()
{
    if (m_file.empty())
        saveAs();
    else
        write(m_file);
}

void ProjectPresenter::saveAs(const std::function<void()>& goOn)
{
    const Recording* current = m_parts.selection.current();
    const std::filesystem::path like = m_file.empty() && current ? current->file : m_file;
    askForTarget(m_parts.window, m_parts.settings,
                 {tr("Save project"),
                  {{tr("Projects"), kProjectSuffix}},
                  toQString(like.stem()),
                  toQString(like.parent_path())},
                 [this, goOn](const QString& file) {
                     write(toPath(file));
                     if (!m_file.empty() && !changed())
                         goOn();
                 });
}

void ProjectPresenter::write(const std::filesystem::path& file)
{
    Project project = projectOf(m_parts.session, m_parts.selection);
    for (std::size_t i = 0; i < project.recordings.size(); ++i) {
        ProjectRecording& recording = project.recordings[i];
        recording.content = m_contents[recording.file];
        if (m_loops.of)
            recording.loop = m_loops.of(m_parts.session.recordings()[i]->id);
    }
    if (const auto written = writeProject(file, project); !written) {
        m_parts.window.statusBar()->clearMessage(); // that it is saved
        m_parts.window.messages().showError(written.error());
        return;
    }
    m_parts.window.messages().forget(file.string());
    m_file = file;
    m_saved = recordingsOf(m_parts.session);
    m_parts.settings.addRecentFile(QFileInfo(toQString(file)).absoluteFilePath());
    showNotice(m_parts.window, tr("Saved \"%1\".").arg(shortName(toQString(file))));
    update();
}

void ProjectPresenter::leave(const std::function<void()>& goOn)
{
    if (changed())
        askAboutChanges(goOn);
    else if (heldByNone())
        askAboutRecordings(goOn);
    else
        goOn();
}

void ProjectPresenter::askAboutChanges(const std::function<void()>& goOn)
{
    using Answer = SaveQuestion::Answer;
    ask(m_parts.window,
        {tr("Save the changes to \"%1\"?").arg(toQString(m_file.stem())),
         tr("What you corrected is kept with its recordings in any case. Without saving, "
            "thresholds and which recordings belong together are again as the project has them."),
         {},
         tr("Do&n't save")},
        [this, goOn](Answer answer) {
            if (answer == Answer::Save)
                write(m_file);
            if (answer == Answer::Discard || (answer == Answer::Save && !changed()))
                goOn();
        });
}

void ProjectPresenter::askAboutRecordings(const std::function<void()>& goOn)
{
    using Answer = SaveQuestion::Answer;
    ask(m_parts.window,
        {tr("Save the open recordings as a project?"),
         tr("They are about to be closed. What you corrected is kept with them in any case; which "
            "of them belong together is not, and transcriptions that are not done yet end."),
         tr("&Save\u2026"), tr("C&lose")},
        [this, goOn](Answer answer) {
            if (answer == Answer::Save)
                saveAs(goOn);
            else if (answer == Answer::Discard)
                goOn();
        });
}

bool ProjectPresenter::changed() const
{
    return !m_file.empty() && !areOpen(m_saved, m_parts.session);
}

bool ProjectPresenter::heldByNone() const
{
    return m_file.empty() && (m_parts.session.recordings().size() > 1 || anyActive());
}

bool ProjectPresenter::unfinished() const
{
    return m_file.empty() && m_parts.session.recordings().size() > 1 && anyActive();
}

bool ProjectPresenter::anyActive() const
{
    return std::ranges::any_of(m_parts.session.recordings(), [](const auto& recording) {
        return std::ranges::any_of(recording->runs, &Run::active);
    });
}

void ProjectPresenter::update()
{
    const Recording* current = m_parts.selection.current();
    const bool anything = !m_file.empty() || current;
    for (QAction* action : {m_save, m_saveAs, m_close})
        action->setEnabled(anything);
    QStringList title;
    if (current)
        title << toQString(current->file.filename());
    if (!m_file.empty())
        title << toQString(m_file.stem()) + "[*]";
    title << "Rollwright";
    m_parts.window.setWindowTitle(title.join(QStringLiteral(" \u2013 ")));
    m_parts.window.setWindowModified(changed());
}

} // namespace rollwright
