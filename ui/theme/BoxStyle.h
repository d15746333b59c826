#pragma once

#include <QProxyStyle>

namespace rollwright {

/// The desktop's style, with an outline of 3:1 contrast and more (WCAG 2.1, 1.4.11) around check
/// boxes on dark windows, where Fusion's cannot be seen.
class BoxStyle : public QProxyStyle
{
    Q_OBJECT

public:
    using QProxyStyle::QProxyStyle;

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
};

} // namespace rollwright
