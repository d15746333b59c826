#pragma once

#include <QTreeWidget>

namespace rollwright {

/// A tree whose first column, and rows that it spans, stay in place while the other columns are
/// scrolled.
class PinnedTree : public QTreeWidget
{
    Q_OBJECT
public:
    explicit PinnedTree(QWidget* parent = nullptr);

    QModelIndex indexAt(const QPoint& point) const override;
    QRect visualRect(const QModelIndex& index) const override;
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;

protected:
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option,
                 const QModelIndex& index) const override;
    void scrollContentsBy(int dx, int dy) override;
};

} // namespace rollwright
