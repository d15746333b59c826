#pragma once

#include <filesystem>
#include <functional>
#include <vector>

#include <QString>

#include "app/studio/base/Settings.h"

class QFileDialog;
class QWidget;

namespace rollwright {

/// Dialogs that ask for names without waiting. They belong to `window` and close themselves; `take`
/// hears what was chosen. The folder is remembered for the next dialog.

/// One to be filled in and opened; it remembers nothing.
QFileDialog* newFileDialog(QWidget& window, const QString& title, const QString& folder);

void askForFiles(QWidget& window, Settings& settings,
                 const std::function<void(const std::vector<std::filesystem::path>&)>& take);

void askForDataset(QWidget& window, const Settings& settings,
                   const std::function<void(const std::filesystem::path&)>& take);

/// A folder to write into, which can be made in the dialog.
void askForFolder(QWidget& window, Settings& settings, const QString& title,
                  const std::function<void(const std::filesystem::path&)>& take);

struct FileFormat {
    QString description;
    QString suffix; ///< ".mid"
};

/// A file to be written; its suffix says in which format. A name without one of these gets that of
/// the chosen format.
struct FileTarget {
    QString title;                   ///< of the dialog
    std::vector<FileFormat> formats; ///< the first is proposed
    QString stem;                    ///< proposed
    QString folder{};                ///< proposed; the last one if nothing can be written there
};

void askForTarget(QWidget& window, Settings& settings, const FileTarget& target,
                  const std::function<void(const QString& file)>& take);

} // namespace rollwright
