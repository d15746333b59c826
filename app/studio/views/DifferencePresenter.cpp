#include "app/studio/views/DifferencePresenter.h"

#include <QEvent>

#include "app/studio/base/Notice.h"
#include "app/studio/session/RecordingView.h"

namespace rollwright {

DifferencePresenter::DifferencePresenter(const Session& session, Selection& selection,
                                         MainWindow& window)
    : m_selection(selection), m_window(window)
{
    connect(&session, &Session::contentChanged, this, [this](int id) {
        if (id == m_selection.recording())
            update();
    });
    connect(&m_comparisons, &ComparisonQueue::changed, this, &DifferencePresenter::update);
    connect(&selection, &Selection::recordingChanged, this, [this] {
        m_comparisons.forget();
        m_window.notes().forgetChoice();
        update();
    });
    connect(&selection, &Selection::columnsChanged, this, &DifferencePresenter::update);
    connect(&selection, &Selection::modelChanged, this, &DifferencePresenter::update);

    const Actions& actions = window.actions();
    NotePanel& panel = window.notes();
    connect(actions.differences, &QAction::toggled, this, &DifferencePresenter::updateRolls);
    connect(actions.nextDifference, &QAction::triggered, this, [this] { step(true); });
    connect(actions.previousDifference, &QAction::triggered, this, [this] { step(false); });
    connect(&panel, &NotePanel::baseChosen, this, &DifferencePresenter::chooseBase);
    connect(&panel, &NotePanel::noteChosen, this, [this](const NoteRow& row) {
        if (m_window.notes().listing() == NoteListing::Differences)
            m_window.actions().differences->setChecked(true);
        m_window.rolls().reveal(row.drawn);
    });
    connect(&window.rolls(), &RollGrid::clicked, this, &DifferencePresenter::chooseNote);
    panel.installEventFilter(this);
    update();
}

bool DifferencePresenter::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Show)
        updateTable();
    return QObject::eventFilter(watched, event);
}

/// The differences of two models are asked for first where they were not seen.
void DifferencePresenter::step(bool forward)
{
    if (!againstReference())
        m_window.actions().differences->setChecked(true);
    if (!m_window.notes().step(forward) && againstReference())
        showNotice(m_window, tr("No differences are listed."));
}

/// In the table, which is about the model of the column from then on.
void DifferencePresenter::chooseNote(const RollReadout& clicked)
{
    if (!clicked.note)
        return;
    const ShownColumns columns = columnsFor(m_selection.current(), m_selection);
    const std::size_t before = columns.reference ? 1 : 0;
    const std::string column = clicked.column < before ? Selection::kReferenceColumn
                                                       : columns.models[clicked.column - before].id;
    if (column == Selection::kReferenceColumn && !againstReference())
        return; // the table is about two models
    const bool missed = clicked.verdict && isMissed(*clicked.verdict);
    if (column != m_base)
        m_selection.setModel(column);
    m_window.notes().choose(*clicked.note, missed || column == m_base);
}

void DifferencePresenter::chooseBase(const QString& id)
{
    m_base = id.toStdString();
    m_comparisons.forget();
    update();
}

void DifferencePresenter::update()
{
    updateBases();
    updateRolls();
    updateTable();
}

void DifferencePresenter::updateBases()
{
    std::vector<ComparisonBase> bases{{QString(), tr("Ground truth")}};
    for (const ModelInfo& model : m_selection.installed()) {
        if (&model != m_selection.model())
            bases.push_back({QString::fromStdString(model.id), QString::fromStdString(model.name)});
    }
    if (m_selection.model() && m_base == m_selection.model()->id)
        m_base = Selection::kReferenceColumn; // nobody is compared with himself
    m_window.notes().setBases(bases, QString::fromStdString(m_base));
}

void DifferencePresenter::updateRolls()
{
    const ShownColumns columns = columnsFor(m_selection.current(), m_selection);
    std::vector<Comparison> comparisons;
    if (columns.reference)
        comparisons.emplace_back();
    for (const ModelInfo& model : columns.models) {
        const bool on = m_window.actions().differences->isChecked();
        comparisons.push_back(on ? comparisonOf(model) : nullptr);
    }
    m_window.rolls().setComparisons(comparisons);
}

void DifferencePresenter::updateTable()
{
    ListedNotes notes;
    notes.base = notesOf(m_base);
    if (const ModelInfo* model = m_selection.model()) {
        notes.names = namesFor(*model);
        if (againstReference() || m_window.notes().isVisible())
            notes.comparison = comparisonOf(*model);
        notes.estimate = notesOf(model->id);
    }
    m_window.notes().showNotes(notes);
}

std::shared_ptr<const NoteList> DifferencePresenter::notesOf(const std::string& column) const
{
    const Recording* recording = m_selection.current();
    if (recording && column == Selection::kReferenceColumn)
        return recording->reference.notes;
    const Run* run = recording ? recording->findRun(column) : nullptr;
    return run ? run->notes() : nullptr;
}

ComparedNames DifferencePresenter::namesFor(const ModelInfo& model) const
{
    ComparedNames names{QString::fromStdString(model.name), {}};
    for (const ModelInfo& other : m_selection.installed()) {
        if (other.id == m_base)
            names.base = QString::fromStdString(other.name);
    }
    return names;
}

DifferencePresenter::Comparison DifferencePresenter::comparisonOf(const ModelInfo& model)
{
    const Recording* recording = m_selection.current();
    const Run* run = recording ? recording->findRun(model.id) : nullptr;
    if (!run || !run->transcription)
        return nullptr;
    if (againstReference())
        return run->assessment ? Comparison(run->assessment, &run->assessment->comparison)
                               : nullptr;
    const Run* base = recording->findRun(m_base);
    if (!base || !base->transcription || base == run)
        return nullptr;
    return m_comparisons.find(model.id, run->transcription, base->transcription);
}

} // namespace rollwright
