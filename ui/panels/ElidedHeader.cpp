#include "ui/panels/ElidedHeader.h"

#include <QStyleOptionHeader>

namespace rollwright {

ElidedHeader::ElidedHeader() : QHeaderView(Qt::Horizontal)
{
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

/// Qt 6.4 draws no ellipsis, whatever `textElideMode` says.
void ElidedHeader::initStyleOptionForIndex(QStyleOptionHeader* option, int section) const
{
    QHeaderView::initStyleOptionForIndex(option, section);
    const int margin = style()->pixelMetric(QStyle::PM_HeaderMargin, nullptr, this);
    int room = sectionSize(section) - 2 * margin;
    if (option->sortIndicator != QStyleOptionHeader::None)
        room -= style()->pixelMetric(QStyle::PM_HeaderMarkSize, nullptr, this) + margin;
    option->text = option->fontMetrics.elidedText(option->text, Qt::ElideRight, room);
}

} // namespace rollwright
