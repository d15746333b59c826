#pragma once

class QWidget;

namespace rollwright {

/// Dialogs that do not wait: they close themselves and belong to `window`.
void showShortcuts(QWidget& window);
void showAbout(QWidget& window);

} // namespace rollwright
