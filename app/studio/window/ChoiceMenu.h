#pragma once

#include <functional>
#include <vector>

#include <QString>
#include <QVariant>

class QMenu;

namespace rollwright {

/// One of several values of a setting, as a menu offers it.
struct Choice {
    QVariant value;
    QString name; ///< with its letter, "As the &desktop"
};

/// Fills a menu with choices of which one is ticked; `choose` is called when another one is.
void fillWithChoices(QMenu& menu, const std::vector<Choice>& choices, const QVariant& current,
                     std::function<void(const QVariant&)> choose);

} // namespace rollwright
