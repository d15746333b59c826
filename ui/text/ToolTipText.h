#pragma once

#include <QString>
#include <QTextDocument>

namespace rollwright {

/// A text that may hold names as a tool tip shows it: one that looks like HTML is none.
inline QString inToolTip(const QString& text)
{
    return Qt::mightBeRichText(text) ? Qt::convertFromPlainText(text, Qt::WhiteSpaceNormal) : text;
}

} // namespace rollwright
