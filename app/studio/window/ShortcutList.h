#pragma once

class QMainWindow;

namespace rollwright {

/// Opens a dialog with every shortcut of the window's menus, and what the rolls, the lists and the
/// data set understand besides. It does not wait: it closes itself and belongs to `window`.
void showShortcuts(QMainWindow& window);

} // namespace rollwright
