#pragma once

#include <QCoreApplication>

namespace rollwright {

/// A text in the user's language, for free functions; a QObject has a `tr` of its own.
inline QString tr(const char* text)
{
    return QCoreApplication::translate("rollwright", text);
}

/// A text that is marked with `translatable` where it stands, in the user's language.
inline QString translated(const char* text)
{
    return QCoreApplication::translate("rollwright", text);
}

} // namespace rollwright
