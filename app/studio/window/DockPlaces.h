#pragma once

#include <QMainWindow>

namespace rollwright {

/// Puts the docks of the window, which are known by their names, and its tool bars where they are
/// at first, and shows them all.
void arrangeDocks(QMainWindow& window);

} // namespace rollwright
