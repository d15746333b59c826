#pragma once

#include <QString>

namespace rollwright {

/// A name as a menu or a button shows it: alone, "&" is the mark of a key.
inline QString inMenu(QString name)
{
    return name.replace('&', QStringLiteral("&&"));
}

} // namespace rollwright
