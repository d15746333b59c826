#pragma once

#include <QTextOption>

namespace rollwright {

/// How text is broken that may hold names of files: between words, and within a word only where it
/// alone is wider than a line.
inline QTextOption wrapOption(Qt::Alignment alignment)
{
    QTextOption option(alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    return option;
}

} // namespace rollwright
