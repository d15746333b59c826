#include "app/studio/Studio.h"

#include "app/studio/base/Notice.h"
#include "app/studio/base/YesNoQuestion.h"
#include "app/studio/editing/NoteMenu.h"
#include "core/model/RememberingModel.h"

namespace rollwright {

namespace {

/// Models of a comparison, which would push out what the recordings in the window need.
ModelLoader recalling(const Studio::Surroundings& surroundings)
{
    return remembering(surroundings.loadModel, PosteriorStore(surroundings.posteriors, 0));
}

} // namespace

Studio::Studio(Surroundings surroundings)
    : m_session(remembering(surroundings.loadModel, PosteriorStore(surroundings.posteriors))),
      m_selection(m_session, surroundings.models.models(), surroundings.models.preferred()),
      m_window(surroundings.settings), m_history(m_session, std::move(surroundings.now)),
      m_viewPresenter(m_window, surroundings.settings),
      m_runPresenter(m_session, m_selection, m_window),
      m_rollPresenter(m_session, m_selection, m_window),
      m_soundPresenter({m_session, m_selection, m_window, surroundings.settings}),
      m_chartPresenter(m_session, m_selection, m_window),
      m_decoderPresenter(m_session, m_selection, m_window),
      m_differencePresenter(m_session, m_selection, m_window),
      m_editPresenter(m_session, m_selection, m_window, m_history),
      m_truthPresenter({m_session, m_selection, m_window, surroundings.settings}),
      m_correctionKeeper(m_session, CorrectionStore(std::move(surroundings.corrections))),
      m_filePresenter({m_session, m_selection, m_window, surroundings.settings,
                       std::move(surroundings.example)}),
      m_noteExportPresenter({m_session, m_selection, m_window, surroundings.settings, m_exports}),
      m_projectPresenter({m_session, m_selection, m_window, surroundings.settings}),
      m_picturePresenter({m_selection, m_window, surroundings.settings, m_exports}),
      m_studyPresenter({m_selection, m_window, surroundings.settings, m_exports,
                        recalling(surroundings), std::move(surroundings.scores)})
{
    QObject::connect(
        &m_filePresenter, &FilePresenter::folderGiven, &m_studyPresenter,
        [this](const std::filesystem::path& folder) { m_studyPresenter.open(folder); });
    QObject::connect(&m_filePresenter, &FilePresenter::projectGiven, &m_projectPresenter,
                     &ProjectPresenter::open);
    QObject::connect(&m_studyPresenter, &StudyPresenter::recordingsWanted, &m_filePresenter,
                     &FilePresenter::openFiles);
    QObject::connect(&m_studyPresenter, &StudyPresenter::runningChanged, &m_runPresenter,
                     &RunPresenter::setComparing);
    QObject::connect(&m_runPresenter, &RunPresenter::comparisonCancelled, &m_studyPresenter,
                     &StudyPresenter::stop);
    QObject::connect(&m_decoderPresenter, &DecoderPresenter::edited, &m_history,
                     &CorrectionHistory::changeParams);
    addNoteMenu(m_editPresenter, m_window);
    keepCorrections();
    followExports();
    rememberSelection(surroundings.settings);
    for (const Error& problem : surroundings.models.problems())
        m_window.messages().showError(problem);
}

void Studio::followExports()
{
    QObject::connect(&m_exports, &ExportQueue::failed, &m_window,
                     [this](const QString& message, const std::string& target) {
                         m_window.statusBar()->clearMessage(); // that it is written
                         m_window.messages().showFailure(message, target);
                     });
    QObject::connect(&m_exports, &ExportQueue::written, &m_window,
                     [this](const std::string& target, const QString& notice) {
                         m_window.messages().forget(target);
                         showNotice(m_window, notice);
                     });
    const auto wait = [this](const std::function<void()>& goOn) {
        showNotice(m_window, tr("The rest is being exported\u2026"));
        m_window.setEnabled(false);
        m_exports.whenDone([this, goOn](bool allWritten) {
            m_window.setEnabled(true);
            if (allWritten) // else the window says what failed
                goOn();
        });
    };
    m_window.leaveSteps().addLast({[this] { return m_exports.anyLeft(); }, wait});
}

void Studio::keepCorrections()
{
    QObject::connect(&m_correctionKeeper, &CorrectionKeeper::replaced, &m_history,
                     &CorrectionHistory::addEarlier);
    QObject::connect(&m_correctionKeeper, &CorrectionKeeper::recognised, &m_projectPresenter,
                     &ProjectPresenter::recognise);
    QObject::connect(&m_correctionKeeper, &CorrectionKeeper::failed, &m_window.messages(),
                     &MessageBar::showFailure);
    QObject::connect(&m_correctionKeeper, &CorrectionKeeper::written, &m_window.messages(),
                     &MessageBar::forget);
    m_window.leaveSteps().addLast(
        {[this] { return m_correctionKeeper.anyUnwritten(); },
         [this](const auto& goOn) {
             m_window.setEnabled(false); // so that nothing changes that was not asked about
             m_correctionKeeper.writeRest([this, goOn](const QStringList& failures) {
                 m_window.setEnabled(true);
                 if (failures.isEmpty())
                     goOn();
                 else
                     askToGoOn(m_window, failures.join('\n') + ' ' + tr("Quit all the same?"),
                               goOn);
             });
         }});
}

void Studio::rememberSelection(Settings& settings)
{
    m_selection.restoreColumns(settings.columns());
    m_selection.setModel(settings.modelId().toStdString());
    QObject::connect(&m_selection, &Selection::columnsChanged,
                     [this, &settings] { settings.setColumns(m_selection.columnIds()); });
    QObject::connect(&m_selection, &Selection::modelChanged, [this, &settings] {
        settings.setModelId(QString::fromStdString(m_selection.model()->id));
    });
}

} // namespace rollwright
