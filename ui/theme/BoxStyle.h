#pragma once

#include <QProxyStyle>

namespace rollwright {

/// The desktop's style, with an outline of 3:1 contrast and more (WCAG 2.1, 1.4.11) around check
/// boxes on dark windows, where Fusion's cannot be seen, and without the pictures on buttons of
/// dialogs there, which are made for the desktop's colours and may be black.
class BoxStyle : public QProxyStyle
{
    Q_OBJECT

public:
    using QProxyStyle::QProxyStyle;

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* data) const override;
};

} // namespace rollwright
