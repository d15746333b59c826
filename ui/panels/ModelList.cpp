#include "ui/panels/ModelList.h"

#include <algorithm>

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>

#include "ui/text/MenuText.h"
#include "ui/text/ToolTipText.h"

namespace rollwright {

namespace {

/// The row that is worked with, if there is one.
const ModelRow* chosenOf(const std::vector<ModelRow>& rows)
{
    const auto chosen = std::ranges::find_if(rows, &ModelRow::chosen);
    return chosen == rows.end() ? nullptr : &*chosen;
}

} // namespace

ModelList::ModelList(QWidget* parent) : QTreeWidget(parent)
{
    setAccessibleName(tr("Columns and models"));
    setColumnCount(2);
    setHeaderHidden(true);
    header()->setStretchLastSection(true);
    header()->setSectionResizeMode(0, QHeaderView::Fixed);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem* item, int column) {
        const ModelRow& row = rowOf(item);
        const bool shown = item->checkState(0) == Qt::Checked;
        if (column == 0 && shown != row.shown)
            Q_EMIT shownChanged(row.id, shown);
    });
    connect(this, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* item) {
        if (item)
            Q_EMIT chosen(rowOf(item).id);
    });
}

const ModelRow& ModelList::rowOf(QTreeWidgetItem* item) const
{
    return m_rows[static_cast<std::size_t>(indexOfTopLevelItem(item))];
}

void ModelList::setRows(const std::vector<ModelRow>& rows)
{
    if (rows == m_rows)
        return;
    const QSignalBlocker blocker(this);
    const ModelRow* before = chosenOf(m_rows);
    const ModelRow* chosen = chosenOf(rows);
    const bool other = chosen && (!before || before->id != chosen->id);
    m_rows = rows;
    while (topLevelItemCount() > static_cast<int>(rows.size()))
        delete takeTopLevelItem(topLevelItemCount() - 1);
    while (topLevelItemCount() < static_cast<int>(rows.size()))
        addTopLevelItem(new QTreeWidgetItem);
    for (int i = 0; i < topLevelItemCount(); ++i)
        fill(*topLevelItem(i), rows[static_cast<std::size_t>(i)]);
    if (other) // else the keyboard stays in the row where it is
        setCurrentItem(topLevelItem(static_cast<int>(chosen - rows.data())));
    shareWidth();
}

/// Why something failed is long, and stands in tool tips: it takes no room from names.
int ModelList::widthOfStates() const
{
    int widest = 0;
    for (int i = 0; i < topLevelItemCount(); ++i) {
        if (!m_rows[static_cast<std::size_t>(i)].failed)
            widest = std::max(widest, sizeHintForIndex(model()->index(i, 1)).width());
    }
    return widest;
}

void ModelList::shareWidth()
{
    const int room = viewport()->width();
    const int names = std::max(0, sizeHintForColumn(0));
    header()->resizeSection(0, std::min(names, std::max(room - widthOfStates(), room * 2 / 3)));
}

void ModelList::resizeEvent(QResizeEvent* event)
{
    QTreeWidget::resizeEvent(event);
    shareWidth();
}

void ModelList::fill(QTreeWidgetItem& item, const ModelRow& row)
{
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    flags.setFlag(Qt::ItemIsSelectable, !row.id.isEmpty());
    flags.setFlag(Qt::ItemIsUserCheckable, row.canToggle);
    item.setFlags(flags);
    item.setText(0, row.name);
    item.setText(1, row.state);
    item.setCheckState(0, row.shown ? Qt::Checked : Qt::Unchecked);
    for (int column = 0; column < 2; ++column)
        item.setToolTip(column, inToolTip(row.toolTip));
    item.setForeground(1, row.failed ? QBrush(m_failure) : QBrush());
    item.setData(0, Qt::AccessibleTextRole,
                 row.state.isEmpty() ? row.name : row.name + ", " + row.state);
    item.setSelected(row.chosen);
}

void ModelList::setTheme(const Theme& theme)
{
    m_failure = theme.failure;
    const QSignalBlocker blocker(this);
    for (int i = 0; i < topLevelItemCount(); ++i)
        fill(*topLevelItem(i), m_rows[static_cast<std::size_t>(i)]);
}

void ModelList::contextMenuEvent(QContextMenuEvent* event)
{
    QTreeWidgetItem* item = itemAt(event->pos());
    if (!item)
        return;
    const ModelRow row = rowOf(item); // a copy: the rows may change while the menu is open
    if (row.id.isEmpty())
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QString name = inMenu(row.name);
    menu->addAction(tr("&Transcribe this recording with %1").arg(name), this,
                    [this, id = row.id] { Q_EMIT transcribeRequested(id, false); });
    menu->addAction(tr("Transcribe &all recordings with %1").arg(name), this,
                    [this, id = row.id] { Q_EMIT transcribeRequested(id, true); });
    if (row.active)
        menu->addAction(tr("&Cancel"), this, [this, id = row.id] { Q_EMIT cancelRequested(id); });
    menu->popup(event->globalPos());
}

} // namespace rollwright
