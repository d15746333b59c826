#pragma once

#include <QMainWindow>
#include <QStatusBar>

namespace rollwright {

/// Says something in the status bar for as long as it takes to read it.
inline void showNotice(const QMainWindow& window, const QString& text)
{
    constexpr int kMilliseconds = 8000;
    window.statusBar()->showMessage(text, kMilliseconds);
}

} // namespace rollwright
