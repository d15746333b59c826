#pragma once

namespace rollwright {

class MainWindow;
class Settings;

/// Puts a menu of languages at the end of the View menu. A choice is remembered and holds from the
/// next start on. Settings must outlive the window.
void addLanguageMenu(MainWindow& window, Settings& settings);

} // namespace rollwright
