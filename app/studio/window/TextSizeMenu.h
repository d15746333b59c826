#pragma once

namespace rollwright {

class MainWindow;
class Settings;

/// Puts a menu of text sizes at the end of the View menu. A choice is remembered and holds from the
/// next start on. Settings must outlive the window.
void addTextSizeMenu(MainWindow& window, Settings& settings);

/// From now on all text of the program is `percent` of the desktop's size (100 to 200). Before the
/// window is made, as its parts make room for the text that they are made with.
void writeLarger(int percent);

} // namespace rollwright
