#pragma once

#include <QMainWindow>

namespace rollwright {

/// Puts the docks of the window, which are known by their names, and its tool bars where they are
/// at first, and shows them all, but for bars that have no toggle to be seen: they come and go by
/// themselves.
void arrangeDocks(QMainWindow& window);

} // namespace rollwright
