#pragma once

class QMainWindow;
class QWidget;

namespace rollwright {

/// Dialogs that do not wait: they close themselves and belong to `window`.

/// Every shortcut of the window's menus, and what the rolls understand besides.
void showShortcuts(QMainWindow& window);
void showAbout(QWidget& window);

} // namespace rollwright
