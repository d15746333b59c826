#pragma once

#include <QCoreApplication>

namespace rollwright {

/// A text in the user's language, for free functions; a QObject has a `tr` of its own. `number`
/// takes the place of %n.
inline QString tr(const char* text, int number = -1)
{
    return QCoreApplication::translate("rollwright", text, nullptr, number);
}

/// A text that is marked with `translatable` where it stands, in the user's language.
inline QString translated(const char* text)
{
    return QCoreApplication::translate("rollwright", text);
}

} // namespace rollwright
