#include "app/studio/study/StudyPresenter.h"

#include <utility>

#include <QDate>

#include "app/studio/base/FileDialogs.h"
#include "app/studio/base/Paths.h"
#include "app/studio/study/StudyText.h"
#include "core/base/SafeFile.h"
#include "ui/text/ErrorWords.h"
#include "ui/text/Tr.h"

namespace rollwright {

namespace {

/// The place of a model in a plan.
std::optional<std::size_t> placeOf(const std::string& id, const StudyPlan& plan)
{
    for (std::size_t k = 0; k < plan.models.size(); ++k) {
        if (plan.models[k].id == id)
            return k;
    }
    return std::nullopt;
}

} // namespace

StudyPresenter::StudyPresenter(Parts parts)
    : m_parts(std::move(parts)), m_queue(m_parts.loadModel, m_parts.scores)
{
    StudyPanel& panel = m_parts.window.study();
    panel.measure().choose(m_parts.settings.studyMeasure());
    panel.view().setWidths(m_parts.settings.studyWidths());
    connectWindow();
    connectQueue();
    connect(&m_parts.selection, &Selection::columnsChanged, this, &StudyPresenter::offerModels);
    offerModels();
}

void StudyPresenter::offerModels()
{
    const std::vector<ModelInfo>& installed = m_parts.selection.installed();
    if (installed.size() == m_offered)
        return;
    m_offered = installed.size();
    const QStringList without = m_parts.settings.studyWithout();
    std::vector<StudyModelChoice> choices;
    for (const ModelInfo& model : installed) {
        const QString id = QString::fromStdString(model.id);
        choices.push_back({id, QString::fromStdString(model.name), !without.contains(id)});
    }
    m_parts.window.study().setModels(choices);
    if (m_dataset && m_state == State::Resting) {
        resetTable();
        rest({});
    }
}

void StudyPresenter::connectWindow()
{
    StudyPanel& panel = m_parts.window.study();
    Settings& settings = m_parts.settings;
    connect(&panel, &StudyPanel::partChosen, this,
            [this](const QString& part) { open(m_place.folder, part.toStdString()); });
    connect(&panel, &StudyPanel::recordingsWanted, this,
            [this] { Q_EMIT recordingsWanted(recordingsAlone(*m_dataset)); });
    connect(&panel, &StudyPanel::modelChosen, this, &StudyPresenter::tick);
    connect(&panel, &StudyPanel::compareRequested, this, &StudyPresenter::compare);
    connect(&panel, &StudyPanel::cancelRequested, this, &StudyPresenter::stop);
    MeasureBox& measure = panel.measure();
    connect(&measure, &MeasureBox::fieldChanged, this,
            [&settings, &measure] { settings.setStudyMeasure(measure.id()); });
    connect(&panel.view(), &StudyView::recordingChosen, this, &StudyPresenter::openRecording);
    connect(&panel.view(), &StudyView::widthsChanged, this,
            [&settings](const QVariantMap& widths) { settings.setStudyWidths(widths); });
    for (std::size_t i = 0; i < studyFormats().size(); ++i) {
        connect(m_parts.window.actions().studyExports[i], &QAction::triggered, this,
                [this, i] { askWhereToExport(studyFormats()[i]); });
    }
}

void StudyPresenter::connectQueue()
{
    connect(&m_queue, &StudyQueue::found, this, &StudyPresenter::takeDataset);
    connect(&m_queue, &StudyQueue::planned, this, [this](const std::vector<std::size_t>& toDo) {
        m_pace = StudyPace(toDo);
        updateProgress();
    });
    connect(&m_queue, &StudyQueue::began, this, [this](StudyPlace place) {
        m_begun = place;
        m_pace.begin(place.model, StudyPace::Clock::now());
        updateProgress();
    });
    connect(&m_queue, &StudyQueue::progressed, this, [this](double fraction) {
        m_pace.update(fraction);
        updateProgress();
    });
    connect(&m_queue, &StudyQueue::scored, this, &StudyPresenter::takeScores);
    connect(&m_queue, &StudyQueue::ended, this, &StudyPresenter::takeEnd);
}

void StudyPresenter::open(const std::filesystem::path& folder, const std::string& part)
{
    if (m_state == State::Comparing || m_state == State::Stopping)
        m_interrupted = tr("The comparison of \"%1\" was stopped: %2. Its scores are kept.")
                            .arg(datasetText(m_place.folder, m_place.part, *m_dataset).title,
                                 studySummary(*m_table));
    m_asked = {folder, part};
    m_state = State::Searching;
    m_parts.window.actions().dataset->setChecked(true);
    updateProgress();
    m_queue.find(folder, part);
}

void StudyPresenter::takeDataset(const StudyQueue::Found& found)
{
    if (!found.dataset) {
        rest(std::exchange(m_interrupted, {}));
        updateHeading(); // another part may have been chosen in it
        if (found.dataset.error().code != ErrorCode::Cancelled)
            m_parts.window.messages().showFailure(errorText(found.dataset.error()));
        return;
    }
    m_place = m_asked;
    m_dataset = *found.dataset;
    m_plan = {m_dataset->entries, {}};
    resetTable();
    updateHeading();
    const QString folder = datasetText(m_place.folder, m_place.part, *m_dataset).path;
    m_parts.settings.setStudyFolder(folder);
    m_parts.settings.addRecentFile(folder);
    rest(std::exchange(m_interrupted, {}));
}

void StudyPresenter::updateHeading()
{
    if (m_dataset)
        m_parts.window.study().showDataset(datasetText(m_place.folder, m_place.part, *m_dataset));
}

std::vector<ModelInfo> StudyPresenter::chosenModels() const
{
    const QStringList without = m_parts.settings.studyWithout();
    std::vector<ModelInfo> models = m_parts.selection.installed();
    std::erase_if(models, [&](const ModelInfo& model) {
        return without.contains(QString::fromStdString(model.id));
    });
    return models;
}

void StudyPresenter::resetTable()
{
    const StudyPlan plan{m_dataset->entries, chosenModels()};
    auto table = std::make_shared<StudyTable>(emptyTable(plan));
    for (std::size_t k = 0; k < plan.models.size(); ++k) {
        const auto before = placeOf(plan.models[k].id, m_plan);
        for (std::size_t i = 0; before && i < plan.recordings.size(); ++i)
            table->at({i, k}) = m_table->at({i, *before});
    }
    m_plan = plan;
    m_table = std::move(table);
    m_parts.window.study().view().showTable(m_table);
    m_parts.window.study().setLeftOut(leftOutOf(*m_dataset, *m_table));
    updateExports();
}

void StudyPresenter::tick(const QString& model, bool chosen)
{
    QStringList without = m_parts.settings.studyWithout();
    without.removeAll(model);
    if (!chosen)
        without.append(model);
    m_parts.settings.setStudyWithout(without);
    if (m_dataset)
        resetTable();
    rest({});
}

void StudyPresenter::compare()
{
    resetTable(); // a model may have come while the last comparison ran
    m_state = State::Comparing;
    m_pace = StudyPace();
    m_begun.reset();
    updateProgress();
    m_queue.run(m_plan);
}

void StudyPresenter::stop()
{
    if (m_state == State::Resting || m_state == State::Stopping)
        return;
    if (m_state == State::Comparing)
        m_state = State::Stopping;
    updateProgress();
    m_queue.stop();
}

void StudyPresenter::takeScores(const std::vector<StudyQueue::News>& news)
{
    bool anyError = false;
    for (const auto& [place, cell] : news) {
        m_table->at(place) = cell;
        anyError = anyError || cell.error;
        if (m_begun && m_begun->recording == place.recording && m_begun->model == place.model)
            m_pace.end(StudyPace::Clock::now());
    }
    m_parts.window.study().view().refresh();
    updateExports();
    updateProgress();
    if (anyError)
        m_parts.window.study().setLeftOut(leftOutOf(*m_dataset, *m_table));
}

void StudyPresenter::takeEnd(const std::optional<Error>& error)
{
    if (m_state == State::Searching) { // it was stopped before it began
        rest(std::exchange(m_interrupted, {}));
        return;
    }
    const QString summary = studySummary(*m_table);
    if (error && error->code == ErrorCode::Cancelled) {
        rest(tr("Stopped: %1. Compare goes on from there.").arg(summary));
        return;
    }
    rest(tr("Done: %1.").arg(summary));
    if (error)
        m_parts.window.messages().showFailure(errorText(*error));
}

void StudyPresenter::rest(const QString& text)
{
    m_state = State::Resting;
    Q_EMIT runningChanged(false);
    m_parts.window.study().showRest(text, m_dataset && !m_plan.models.empty() &&
                                              !m_plan.recordings.empty());
}

void StudyPresenter::updateProgress()
{
    StudyPanel& panel = m_parts.window.study();
    Q_EMIT runningChanged(m_state == State::Searching || m_state == State::Comparing);
    switch (m_state) {
    case State::Resting: break;
    case State::Searching:
        panel.showProgress(
            tr("Looking for recordings in \"%1\"").arg(toQString(m_asked.folder.filename())), 0);
        break;
    case State::Comparing:
        panel.showProgress(m_begun ? studyProgressText(*m_table, *m_begun, m_pace)
                                   : tr("Looking up what is known"),
                           m_begun ? m_pace.fraction() : 0);
        break;
    case State::Stopping: panel.showProgress(tr("Stopping"), m_pace.fraction()); break;
    }
}

void StudyPresenter::updateExports()
{
    bool any = false;
    for (std::size_t k = 0; k < m_plan.models.size(); ++k)
        any = any || !m_table->reportsOf(k).empty();
    for (QAction* action : m_parts.window.actions().studyExports)
        action->setEnabled(any);
}

void StudyPresenter::openRecording(int recording)
{
    const RecordingPair& files = m_plan.recordings[static_cast<std::size_t>(recording)].files;
    Q_EMIT recordingsWanted({files.audio, files.reference});
}

void StudyPresenter::askWhereToExport(const StudyFormatInfo& format)
{
    const QString name = datasetText(m_place.folder, m_place.part, *m_dataset).title;
    askForTarget(m_parts.window, m_parts.settings,
                 {tr("Export comparison"),
                  {{translated(format.description), QString::fromLatin1(format.suffix)}},
                  tr("%1 models compared").arg(name)},
                 [this, format](const QString& file) { exportTo(format, file); });
}

void StudyPresenter::exportTo(const StudyFormatInfo& format, const QString& file)
{
    const std::filesystem::path path = toPath(file);
    m_parts.exports.add(path, [path, format, table = *m_table, folder = m_place.folder,
                               dataset = *m_dataset, plan = m_plan,
                               date = QDate::currentDate().toString(Qt::ISODate).toStdString()] {
        const StudySource source = sourceOf(folder, dataset, plan, date);
        return writeSafely(
            path, [&](std::ostream& out) { out << studyReport(table, source, format.format); });
    });
}

} // namespace rollwright
