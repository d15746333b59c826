#pragma once

#include <QFont>
#include <QFontDatabase>
#include <QWidget>

namespace rollwright {

/// For times that run: digits of one width, as large as the widget's text.
inline QFont timeFont(const QWidget& widget)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(widget.font().pointSizeF());
    return font;
}

} // namespace rollwright
