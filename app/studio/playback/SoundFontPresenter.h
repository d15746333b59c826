#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <vector>

#include <QActionGroup>
#include <QMenu>
#include <QObject>

#include "app/studio/base/Settings.h"
#include "app/studio/playback/Playback.h"
#include "app/studio/window/MainWindow.h"

namespace rollwright {

/// The menu of pianos: the best SoundFont that is installed, a certain one of them, or any other
/// file. The choice is remembered; a file that cannot be read is spoken of in the status bar, and
/// the piano stays as it was.
class SoundFontPresenter : public QObject
{
    Q_OBJECT
public:
    struct Parts {
        Playback& playback;
        QMenu& menu; ///< gets the pianos as a menu of its own
        MainWindow& window;
        Settings& settings;
        std::vector<std::filesystem::path> folders; ///< where SoundFonts are installed
    };

    /// All that is referred to must outlive the presenter.
    explicit SoundFontPresenter(Parts parts);

    /// What to play with at first: the remembered SoundFont, else the best that is installed.
    static std::optional<std::filesystem::path>
    firstChoice(const Settings& settings, std::span<const std::filesystem::path> folders);

    QMenu& pianos() { return *m_pianos; }
    void choose(const std::filesystem::path& file); ///< remembered once its piano plays

private:
    void fill();
    QAction* add(const QString& text, bool checked);
    void chooseBest();
    void ask();
    void takeChange();
    void takeRefusal(const Error& error);

    Parts m_parts;
    QMenu* m_pianos;
    QActionGroup* m_group;
    /// What the user chose and is not read yet, and whether as the best.
    std::map<std::filesystem::path, bool> m_asked;
};

} // namespace rollwright
