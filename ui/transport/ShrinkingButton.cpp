#include "ui/transport/ShrinkingButton.h"

#include <algorithm>

#include <QStyleOptionToolButton>
#include <QStylePainter>

namespace rollwright {

ShrinkingButton::ShrinkingButton(QWidget* parent) : QToolButton(parent)
{
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

QSize ShrinkingButton::minimumSizeHint() const
{
    const QSize whole = sizeHint();
    return {std::min(whole.width(), whole.height() - iconSize().height() + iconSize().width()),
            whole.height()};
}

void ShrinkingButton::paintEvent(QPaintEvent*)
{
    QStyleOptionToolButton option;
    initStyleOption(&option);
    if (width() < sizeHint().width())
        option.toolButtonStyle = Qt::ToolButtonIconOnly;
    QStylePainter(this).drawComplexControl(QStyle::CC_ToolButton, option);
}

} // namespace rollwright
