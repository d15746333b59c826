#include "app/studio/runs/ModelPresenter.h"

#include <QFileDialog>
#include <QMenu>
#include <QMenuBar>
#include <QStatusBar>

#include "app/studio/base/FileDialogs.h"
#include "app/studio/base/Notice.h"
#include "app/studio/base/Paths.h"
#include "app/studio/base/QueueWaker.h"
#include "core/model/Manifest.h"

namespace rollwright {

ModelPresenter::ModelPresenter(Parts parts)
    : m_parts(std::move(parts)), m_action(new QAction(tr("Add &model\u2026"), &m_parts.window)),
      m_jobs(wakerOf(*this, m_jobs))
{
    m_action->setEnabled(!m_parts.ownModels.empty());
    connect(m_action, &QAction::triggered, this, &ModelPresenter::ask);
    auto* file = m_parts.window.menuBar()->findChild<QMenu*>("file");
    file->insertAction(m_parts.window.actions().quit, m_action);
    file->insertSeparator(m_parts.window.actions().quit);
}

void ModelPresenter::ask()
{
    QFileDialog* dialog =
        newFileDialog(m_parts.window, tr("Add a model: its manifest"), m_parts.settings.folder());
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Manifests (%1 *.json)").arg(kManifestName), tr("All files (*)")});
    // A script is a program, and this is the last place to say so before it runs.
    dialog->setLabelText(QFileDialog::Accept, tr("Trust and add"));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString& file) { add(toPath(file)); });
    dialog->open();
}

void ModelPresenter::add(const std::filesystem::path& source)
{
    m_action->setEnabled(false);
    m_parts.window.statusBar()->showMessage(
        tr("Checking the model \"%1\"\u2026").arg(toQString(source)));
    const auto job = [this, source, target = m_parts.ownModels, load = m_parts.loadModel,
                      others = m_parts.selection.installed()](JobQueue::Link& link) {
        JobControl control(link.stop(), nullptr);
        link.post(
            [this, result = installModel(source, target, others, load, control)] { end(result); });
    };
    m_jobs.add(job, [this, source] { end(failure(ErrorCode::OutOfMemory, source.string())); });
}

void ModelPresenter::end(const Result<ModelInfo>& result)
{
    m_action->setEnabled(true);
    m_parts.window.statusBar()->clearMessage();
    if (!result) {
        m_parts.window.messages().showError(result.error());
        return;
    }
    m_parts.selection.install(*result);
    showNotice(m_parts.window,
               tr("Added the model \"%1\". Tick it in the list of columns to run it.")
                   .arg(QString::fromStdString(result->name)));
}

} // namespace rollwright
