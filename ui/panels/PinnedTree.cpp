#include "ui/panels/PinnedTree.h"

#include <QAbstractItemDelegate>
#include <QPainter>
#include <QScrollBar>

#include "ui/panels/ElidedHeader.h"

namespace rollwright {

namespace {

/// Paints its first section where the view shows the first column.
class PinnedHeader : public ElidedHeader
{
protected:
    void paintEvent(QPaintEvent* event) override
    {
        ElidedHeader::paintEvent(event);
        if (offset() == 0)
            return;
        QPainter painter(viewport());
        paintSection(&painter, {0, 0, sectionSize(0), height()}, 0);
    }
};

} // namespace

PinnedTree::PinnedTree(QWidget* parent) : QTreeWidget(parent)
{
    setHeader(new PinnedHeader);
    header()->setSectionsMovable(true);
    header()->setFirstSectionMovable(false);
}

QModelIndex PinnedTree::indexAt(const QPoint& point) const
{
    const QModelIndex index = QTreeWidget::indexAt(point);
    return point.x() < columnWidth(0) ? index.siblingAtColumn(0) : index;
}

QRect PinnedTree::visualRect(const QModelIndex& index) const
{
    const QRect rect = QTreeWidget::visualRect(index);
    const bool scrolled = index.column() > 0 || isFirstColumnSpanned(index.row(), index.parent());
    return scrolled ? rect : rect.translated(header()->offset(), 0); // where Qt says it is
}

/// The first column is in view whatever is scrolled, and covers what lies beneath it.
void PinnedTree::scrollTo(const QModelIndex& index, ScrollHint hint)
{
    QScrollBar& bar = *horizontalScrollBar();
    const int before = bar.value();
    QTreeWidget::scrollTo(index, hint);
    const int covered = columnWidth(0) - visualRect(index).left();
    if (index.column() == 0)
        bar.setValue(before);
    else if (covered > 0)
        bar.setValue(bar.value() - covered);
}

void PinnedTree::drawRow(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    QTreeWidget::drawRow(painter, option, index);
    if (header()->offset() == 0)
        return;
    const QRect names = visualRect(index);
    QStyleOptionViewItem cell = option;
    cell.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
    cell.state.setFlag(QStyle::State_HasFocus, hasFocus() && currentIndex() == index);
    cell.rect.setRight(names.right());
    painter->fillRect(cell.rect, palette().base());
    style()->drawPrimitive(QStyle::PE_PanelItemViewRow, &cell, painter, this);
    cell.rect.setRight(names.left() - 1);
    drawBranches(painter, cell.rect, index);
    cell.rect = names;
    itemDelegateForIndex(index)->paint(painter, cell, index);
    painter->fillRect(QRect(names.topRight(), names.bottomRight()), palette().mid());
}

void PinnedTree::scrollContentsBy(int dx, int dy)
{
    QTreeWidget::scrollContentsBy(dx, dy);
    if (dx == 0)
        return;
    viewport()->update(); // else what is pinned moves along
    header()->viewport()->update();
}

} // namespace rollwright
