#include "ui/panels/NoteTable.h"

#include <algorithm>
#include <utility>

#include <QHeaderView>
#include <QKeyEvent>
#include <QResizeEvent>
#include <QSignalBlocker>

#include "core/notes/Stroke.h"
#include "ui/theme/VerdictStyle.h"

namespace rollwright {

NoteTable::NoteTable(QWidget* parent) : QTableView(parent)
{
    setAccessibleDescription(tr("Up and Down choose a note, which the piano rolls then show; "
                                "Enter moves playback to it. A click on a note in the rolls "
                                "chooses its row."));
    setModel(&m_model);
    setSortingEnabled(true);
    sortByColumn(NoteTableModel::Time, Qt::AscendingOrder);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setAlternatingRowColors(true);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setIconSize(kVerdictIconSize);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 4);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setHighlightSections(false); // bold would be wider
    connectSelection();
    connect(this, &QAbstractItemView::doubleClicked, this, &NoteTable::activate);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &NoteTable::keepChoice);
}

/// What the table selects by itself, its signals being blocked, is no choice.
void NoteTable::connectSelection()
{
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                if (!signalsBlocked() && current.isValid())
                    m_row = m_model.row(current.row());
            });
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (!signalsBlocked())
            tellSelection();
    });
}

void NoteTable::showRows(std::vector<NoteRow> rows, const ComparedNames& names)
{
    const bool compared =
        std::ranges::any_of(rows, [](const NoteRow& row) { return row.verdict.has_value(); });
    const bool other = names != m_names || isColumnHidden(NoteTableModel::Verdict) == compared;
    m_names = names;
    m_model.show(std::move(rows), names);
    QStringList longest;
    for (int column = 0; column < NoteTableModel::kColumns; ++column)
        longest << m_model.longest(column);
    setColumnHidden(NoteTableModel::Verdict, !compared);
    setColumnHidden(NoteTableModel::Amount, !compared);
    if (other || longest != m_longest)
        fitColumns();
    m_longest = longest;
}

void NoteTable::fitColumns()
{
    horizontalHeader()->setSortIndicatorShown(false); // else there is room for one in every heading
    resizeColumnsToContents();
    horizontalHeader()->setSortIndicatorShown(true);
    fitVerdicts();
}

/// By how much a note is late is more than the last letters of what became of it.
void NoteTable::fitVerdicts()
{
    constexpr int kNarrowest = 90; // pixels, with a picture
    if (isColumnHidden(NoteTableModel::Verdict))
        return;
    int others = 0;
    for (const int column : {NoteTableModel::Time, NoteTableModel::Key, NoteTableModel::Amount})
        others += columnWidth(column);
    const int wanted = sizeHintForColumn(NoteTableModel::Verdict);
    const int left = std::max(kNarrowest, viewport()->width() - others);
    setColumnWidth(NoteTableModel::Verdict, std::min(wanted, left));
}

void NoteTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fitVerdicts();
}

int NoteTable::sizeHintForColumn(int column) const
{
    QStyleOptionViewItem item;
    initViewItemOption(&item);
    item.features |= QStyleOptionViewItem::HasDisplay;
    QStringList texts{m_model.longest(column)};
    if (column == NoteTableModel::Verdict) {
        item.features |= QStyleOptionViewItem::HasDecoration;
        for (std::size_t verdict = 0; verdict < kVerdictCount; ++verdict)
            texts << m_names.of(static_cast<NoteVerdict>(verdict));
    }
    int width = 0;
    for (const QString& text : texts) {
        item.text = text;
        width = std::max(
            width, style()->sizeFromContents(QStyle::CT_ItemViewItem, &item, {}, this).width());
    }
    return width + (showGrid() ? 1 : 0);
}

void NoteTable::setDark(bool dark)
{
    m_model.setDark(dark);
    viewport()->update();
}

/// What neither a key nor the mouse selects is selected alone, whichever keys are held.
QItemSelectionModel::SelectionFlags NoteTable::selectionCommand(const QModelIndex& index,
                                                                const QEvent* event) const
{
    return event ? QTableView::selectionCommand(index, event)
                 : QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows;
}

void NoteTable::tellSelection()
{
    if (currentIndex().isValid())
        m_row = m_model.row(currentIndex().row());
    m_selected = selected();
    Q_EMIT notesSelected(NoteList(m_selected)); // a copy: whoever listens may set others
    tellChoice();
}

void NoteTable::tellChoice()
{
    const int row = chosenRow();
    if (row == m_told)
        return;
    m_told = row;
    if (row >= 0)
        Q_EMIT noteChosen(NoteRow(m_model.row(row)));
    Q_EMIT choiceChanged();
}

void NoteTable::markSelected()
{
    const QSignalBlocker quiet(this);
    const auto strokes = strokesOf(m_selected);
    const auto isSelected = [&](int row) { return holds(strokes, m_model.row(row).drawn); };
    QItemSelection rows;
    for (int row = 0, end = 0; row < m_model.rowCount(); row = end + 1) {
        for (end = row; end < m_model.rowCount() && isSelected(end);)
            ++end;
        if (end > row)
            rows.select(m_model.index(row, 0),
                        m_model.index(end - 1, NoteTableModel::kColumns - 1));
    }
    selectionModel()->clearSelection(); // first: Qt compares each old range with each new one
    selectionModel()->select(rows, QItemSelectionModel::Select | QItemSelectionModel::Rows);
}

void NoteTable::keepChoice()
{
    markSelected();
    if (const int rows = m_model.rowCount(); m_row && rows > 0) {
        const QSignalBlocker quiet(this);
        const int row = chosenRow() >= 0 ? chosenRow() : std::min(place(), rows - 1);
        selectionModel()->setCurrentIndex(m_model.index(row, 0), QItemSelectionModel::NoUpdate);
    }
    m_told = chosenRow();
    Q_EMIT choiceChanged();
}

int NoteTable::chosenRow() const
{
    const QItemSelection rows = selectionModel()->selection();
    return rows.size() == 1 && rows.front().height() == 1 ? rows.front().top() : -1;
}

std::optional<NoteRow> NoteTable::chosen() const
{
    const int row = chosenRow();
    return row >= 0 ? std::optional(m_model.row(row)) : std::nullopt;
}

NoteList NoteTable::selected() const
{
    NoteList notes;
    for (const QItemSelectionRange& rows : selectionModel()->selection()) {
        for (int row = rows.top(); row <= rows.bottom(); ++row)
            notes.push_back(m_model.row(row).drawn);
    }
    return notes;
}

/// Of the row where the keyboard went last, or of what has moved up to there.
int NoteTable::place() const
{
    for (const Note& note : {m_row->drawn, m_row->note}) {
        if (const int row = m_model.find(note); row >= 0)
            return row;
    }
    return m_model.placeOf(*m_row);
}

/// Whether the keyboard is at a row that nobody went to, for one that is gone.
bool NoteTable::standsIn() const
{
    if (!m_row || !currentIndex().isValid() || selectionModel()->hasSelection())
        return false;
    const NoteRow& row = m_model.row(currentIndex().row());
    return !row.isOf(m_row->drawn) && !row.isOf(m_row->note);
}

QModelIndex NoteTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    if (action == MoveHome || action == MoveEnd)
        return m_model.index(action == MoveHome ? 0 : m_model.rowCount() - 1, 0);
    return QTableView::moveCursor(action, modifiers);
}

void NoteTable::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::MoveToNextLine) && standsIn())
        setCurrentIndex(currentIndex()); // the next one has moved up to there
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        activate(currentIndex());
    else
        QTableView::keyPressEvent(event);
}

/// Not by Qt's `activated`: on some desktops a single click is that, and would move playback along
/// with every choice.
void NoteTable::activate(const QModelIndex& index)
{
    if (index.isValid())
        Q_EMIT noteActivated(m_model.row(index.row()));
}

bool NoteTable::step(bool forward)
{
    const int rows = m_model.rowCount();
    if (rows == 0)
        return false;
    int row = forward ? 0 : rows - 1;
    const QModelIndex current = currentIndex();
    if (current.isValid() && selectionModel()->isRowSelected(current.row()))
        row = current.row() + (forward ? 1 : rows - 1);
    else if (m_row)
        row = place() + (forward ? 0 : rows - 1);
    setCurrentIndex(m_model.index(row % rows, 0));
    return true;
}

void NoteTable::choose(const Note& note)
{
    if (const int row = m_model.find(note); row >= 0)
        setCurrentIndex(m_model.index(row, 0));
    else
        showSelected({note});
}

void NoteTable::showSelected(NoteList notes)
{
    m_selected = std::move(notes);
    markSelected();
    m_told = chosenRow();
    Q_EMIT choiceChanged();
}

void NoteTable::forgetChoice()
{
    m_row.reset();
    {
        const QSignalBlocker quiet(this);
        selectionModel()->clear();
    }
    showSelected({});
}

} // namespace rollwright
