#include "ui/panels/ElidedLabel.h"

#include <QPainter>
#include <QStyle>

namespace rollwright {

namespace {
constexpr int kShownAtLeast = 12; ///< characters
}

ElidedLabel::ElidedLabel()
{
    setTextFormat(Qt::PlainText);
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {kShownAtLeast * fontMetrics().averageCharWidth(), QLabel::minimumSizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent*)
{
    const QRect room = contentsRect();
    const QString fitting = fontMetrics().elidedText(text(), Qt::ElideMiddle, room.width());
    QPainter painter(this);
    style()->drawItemText(&painter, room, static_cast<int>(alignment()), palette(), isEnabled(),
                          fitting, foregroundRole());
}

} // namespace rollwright
