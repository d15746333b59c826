#include "app/studio/files/NoteExportPresenter.h"

#include <algorithm>
#include <utility>

#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

#include "app/studio/base/FileDialogs.h"
#include "app/studio/base/NewAction.h"
#include "app/studio/base/Paths.h"
#include "core/io/Exporter.h"
#include "core/transcription/Excerpt.h"
#include "ui/text/RollText.h"
#include "ui/text/Tr.h"
#include "ui/text/Utf8.h"

namespace rollwright {

NoteExportPresenter::NoteExportPresenter(Parts parts)
    : m_parts(parts),
      m_menuOfSeveral(m_parts.window.findChild<QMenu*>("exports")->addMenu(QString()))
{
    for (const QAction* action : m_parts.window.actions().exports) {
        const Exporter* exporter = findExporter(action->data().toString().toStdString());
        connect(action, &QAction::triggered, this, [this, exporter] { ask(*exporter); });
        m_ofSeveral.push_back(
            newAction(m_parts.window, tr("%1\u2026").arg(translated(exporter->description()))));
        connect(m_ofSeveral.back(), &QAction::triggered, this,
                [this, exporter] { askForSeveral(*exporter); });
        m_menuOfSeveral->addAction(m_ofSeveral.back());
    }
    auto* ofMarked = new QMenu(tr("Export &notes"), &m_parts.window);
    ofMarked->addActions({m_ofSeveral.begin(), m_ofSeveral.end()});
    m_parts.window.recordings().setDeedsWithSeveral(
        {m_parts.window.actions().transcribeAll, ofMarked->menuAction()});
    const auto update = [this] { this->update(); };
    connect(&m_parts.session, &Session::stateChanged, this, update);
    connect(&m_parts.session, &Session::recordingsChanged, this, update);
    connect(&m_parts.selection, &Selection::recordingChanged, this, update);
    connect(&m_parts.selection, &Selection::markedChanged, this, update);
    connect(&m_parts.selection, &Selection::modelChanged, this, update);
    update();
}

void NoteExportPresenter::update()
{
    const Selection& selection = m_parts.selection;
    const auto isDone = [&selection](const Recording* recording) {
        const Run* run = selection.runOf(recording);
        return run && run->state == RunState::Done;
    };
    for (QAction* action : m_parts.window.actions().exports)
        action->setEnabled(isDone(selection.current()));
    const bool any = std::ranges::any_of(m_parts.session.recordings(), [&](const auto& recording) {
        return selection.concerns(*recording) && isDone(recording.get());
    });
    for (QAction* action : m_ofSeveral)
        action->setEnabled(any);
    const int marked = selection.marked();
    m_menuOfSeveral->setTitle(marked ? tr("Of the %1 m&arked recordings").arg(marked)
                                     : tr("Of &all recordings"));
}

void NoteExportPresenter::ask(const Exporter& exporter)
{
    const Recording* recording = m_parts.selection.current();
    const Run* run = m_parts.selection.runOf(recording);
    if (!run || !run->transcription)
        return;
    const auto part = m_exportedPart();
    const QString stem = toQString(exportedStem(*recording, run->model, exporter.suffix()));
    askForTarget(m_parts.window, m_parts.settings,
                 {tr("Export"),
                  {{translated(exporter.description()), fromUtf8(exporter.suffix())}},
                  part ? tr("%1, part").arg(stem) : stem,
                  toQString(recording->file.parent_path())},
                 [this, &exporter, part, id = run->id](const QString& name) {
                     write(exporter, part, id, name);
                 });
}

/// The notes as they are when the file is named: they may have been decoded anew since it was asked
/// for.
void NoteExportPresenter::write(const Exporter& exporter, const std::optional<TimeSpan>& part,
                                int runId, const QString& name)
{
    const auto place = m_parts.session.lookAt(runId);
    if (!place)
        return;
    const std::filesystem::path file = toPath(name);
    if (isSameFile(file, place->recording->reference.file))
        return m_parts.window.messages().showFailure(
            tr("\"%1\" is the reference of this recording. Choose another name.").arg(name));
    m_parts.exports.add(file, [&exporter, part, heard = place->run->transcription, file] {
        return exportTo(file, exporter, part ? excerpt(*heard, *part) : *heard);
    });
}

void NoteExportPresenter::askForSeveral(const Exporter& exporter)
{
    askForFolder(m_parts.window, m_parts.settings,
                 tr("Export the notes of several recordings into a folder"),
                 [this, &exporter](const std::filesystem::path& folder) {
                     const Selection& selection = m_parts.selection;
                     auto plan = planExports(
                         m_parts.session.recordings(),
                         [&](const Recording& recording) { return selection.concerns(recording); },
                         *selection.model(), folder, exporter.suffix());
                     if (std::ranges::any_of(plan, &PlannedExport::exists))
                         askToReplace(exporter, std::move(plan));
                     else
                         write(exporter, std::move(plan));
                 });
}

void NoteExportPresenter::askToReplace(const Exporter& exporter, std::vector<PlannedExport> plan)
{
    auto* question =
        new QMessageBox(QMessageBox::Warning, QStringLiteral("Rollwright"),
                        tr("%1 of the %2 files exist already.")
                            .arg(std::ranges::count(plan, true, &PlannedExport::exists))
                            .arg(plan.size()),
                        QMessageBox::Cancel, &m_parts.window);
    question->setAttribute(Qt::WA_DeleteOnClose);
    const QAbstractButton* replace = question->addButton(tr("&Replace"), QMessageBox::AcceptRole);
    const QAbstractButton* keep =
        question->addButton(tr("&Keep them, write the others"), QMessageBox::AcceptRole);
    question->setDefaultButton(QMessageBox::Cancel);
    connect(question, &QMessageBox::buttonClicked, this,
            [this, &exporter, plan = std::move(plan), replace,
             keep](const QAbstractButton* clicked) mutable {
                if (clicked == keep)
                    std::erase_if(plan, std::mem_fn(&PlannedExport::exists));
                if (clicked == keep || clicked == replace)
                    write(exporter, std::move(plan));
            });
    question->open();
}

void NoteExportPresenter::write(const Exporter& exporter, std::vector<PlannedExport> plan)
{
    if (plan.empty())
        return;
    const std::filesystem::path folder = plan.front().file.parent_path();
    const QString notice = tr("Exported the notes of %1 of %2 recordings to \"%3\".")
                               .arg(plan.size())
                               .arg(m_parts.session.recordings().size())
                               .arg(shortName(toQString(folder)));
    m_parts.exports.add(folder, notice, [&exporter, plan = std::move(plan)]() -> Result<void> {
        Result<void> outcome; // that of the first that failed
        for (const PlannedExport& planned : plan) {
            auto written = exportTo(planned.file, exporter, *planned.heard);
            if (outcome)
                outcome = std::move(written);
        }
        return outcome;
    });
}

} // namespace rollwright
