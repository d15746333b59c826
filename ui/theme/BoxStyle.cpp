#include "ui/theme/BoxStyle.h"

#include <QPainter>
#include <QStyleOption>

#include "ui/theme/Theme.h"

namespace rollwright {

void BoxStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option,
                             QPainter* painter, const QWidget* widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (element != PE_IndicatorCheckBox || baseStyle()->name() != "fusion" ||
        !isDark(option->palette))
        return;
    QColor outline = option->palette.color(QPalette::Text);
    outline.setAlphaF(0.55F);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(outline);
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5));
    painter->restore();
}

int BoxStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                        QStyleHintReturn* data) const
{
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons && widget && isDark(widget->palette()))
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, data);
}

} // namespace rollwright
