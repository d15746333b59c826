#include "ui/panels/NoteTable.h"

#include <algorithm>

#include <QHeaderView>
#include <QResizeEvent>
#include <QSignalBlocker>

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
    setSelectionMode(SingleSelection);
    setAlternatingRowColors(true);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setIconSize(kVerdictIconSize);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 4);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setResizeContentsPrecision(0); // the rows in view
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                if (current.isValid()) {
                    const NoteRow row = m_model.row(current.row());
                    m_chosen = row.note;
                    m_place = current.row();
                    Q_EMIT noteChosen(row);
                }
                Q_EMIT choiceChanged();
            });
    connect(this, &QAbstractItemView::activated, this,
            [this](const QModelIndex& index) { Q_EMIT noteActivated(m_model.row(index.row())); });
    connect(&m_model, &QAbstractItemModel::modelReset, this, &NoteTable::keepChoice);
}

void NoteTable::showRows(std::vector<NoteRow> rows, const ComparedNames& names)
{
    const bool compared =
        std::ranges::any_of(rows, [](const NoteRow& row) { return row.verdict.has_value(); });
    const bool other = names != m_names || m_model.rowCount() == 0 ||
                       isColumnHidden(NoteTableModel::Verdict) == compared;
    m_names = names;
    m_model.show(std::move(rows), names);
    setColumnHidden(NoteTableModel::Verdict, !compared);
    setColumnHidden(NoteTableModel::Amount, !compared);
    if (other)
        fitColumns();
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
    int width = QTableView::sizeHintForColumn(column);
    QStyleOptionViewItem item;
    initViewItemOption(&item);
    item.features |= QStyleOptionViewItem::HasDisplay;
    const auto makeRoomFor = [&](const QString& text) {
        item.text = text;
        const QSize size = style()->sizeFromContents(QStyle::CT_ItemViewItem, &item, {}, this);
        width = std::max(width, size.width() + (showGrid() ? 1 : 0));
    };
    if (column == NoteTableModel::Key)
        makeRoomFor(QStringLiteral("G#4")); // the widest name
    if (column == NoteTableModel::Verdict) {
        item.features |= QStyleOptionViewItem::HasDecoration;
        for (std::size_t verdict = 0; verdict < kVerdictCount; ++verdict)
            makeRoomFor(m_names.of(static_cast<NoteVerdict>(verdict)));
    }
    return width;
}

void NoteTable::setDark(bool dark)
{
    m_model.setDark(dark);
    viewport()->update();
}

void NoteTable::keepChoice()
{
    if (const int row = m_chosen ? m_model.find(*m_chosen) : -1; row >= 0) {
        const QSignalBlocker quiet(this); // it was chosen before
        setCurrentIndex(m_model.index(row, 0));
    }
    Q_EMIT choiceChanged();
}

std::optional<NoteRow> NoteTable::chosen() const
{
    const QModelIndex current = currentIndex();
    return current.isValid() ? std::optional(m_model.row(current.row())) : std::nullopt;
}

void NoteTable::step(bool forward)
{
    const int rows = m_model.rowCount();
    if (rows == 0)
        return;
    int row = forward ? 0 : rows - 1;
    if (currentIndex().isValid())
        row = currentIndex().row() + (forward ? 1 : rows - 1);
    else if (m_place >= 0) // the one below has moved up to there
        row = std::min(m_place, rows) + (forward ? 0 : rows - 1);
    setCurrentIndex(m_model.index(row % rows, 0));
}

void NoteTable::choose(const Note& note)
{
    const int row = m_model.find(note);
    m_chosen = note;
    setCurrentIndex(row < 0 ? QModelIndex() : m_model.index(row, 0));
}

void NoteTable::forgetChoice()
{
    m_chosen.reset();
    m_place = -1;
    setCurrentIndex({});
}

} // namespace rollwright
