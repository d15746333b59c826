#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <QAction>
#include <QObject>

#include "app/studio/files/MissingRecordings.h"
#include "app/studio/session/Selection.h"
#include "app/studio/session/Session.h"
#include "app/studio/window/MainWindow.h"
#include "core/io/Project.h"

namespace rollwright {

/// Projects: what is open, and what a person made of it, is saved in a file and opened again. The
/// window's title names the project and what is looked at. Changes are not left behind unasked, nor
/// are several recordings that no project holds closed at once. When the studio quits, these are
/// asked about only as long as they are transcribed.
class ProjectPresenter : public QObject
{
    Q_OBJECT
public:
    struct Parts {
        Session& session;
        Selection& selection;
        MainWindow& window;
        Settings& settings;
    };

    /// What is marked in open recordings, by their ids.
    struct Loops {
        std::function<std::optional<MarkedLoop>(int)> of;
        std::function<void(int, const MarkedLoop&)> mark;
    };

    /// The parts must outlive the presenter.
    explicit ProjectPresenter(Parts parts);

    void setLoops(Loops loops) { m_loops = std::move(loops); } ///< without, projects have none

    /// In the place of everything that is open. A file that cannot be read changes nothing.
    void open(const std::filesystem::path& file);

    /// What an open recording is known by. One that the project had elsewhere takes the place of
    /// that one; another one than the project had in its place is said to be so.
    void recognise(const std::filesystem::path& recording, const std::string& content);

private:
    void addToMenu();

    void save();
    void saveAs(const std::function<void()>& goOn = [] {}); ///< once it is saved
    void write(const std::filesystem::path& file);
    void close();
    /// Nothing when it cannot be read, which is said.
    std::optional<Project> read(const std::filesystem::path& file);
    void take(const std::filesystem::path& file, const Project& project);
    void sayWhatIsMissing(const Project& project);
    void bringBack(const std::filesystem::path& recording, const std::string& content);
    void closeRecordings(); ///< without changes that are not saved

    /// Goes on at once with nothing to lose, else when the user has said what is to become of it.
    void leave(const std::function<void()>& goOn);
    void askAboutChanges(const std::function<void()>& goOn);
    void askAboutRecordings(const std::function<void()>& goOn);

    bool changed() const;
    bool heldByNone() const; ///< much is open, and there is no project
    bool unfinished() const; ///< likewise, and several are open and not all is transcribed
    bool anyActive() const;
    void update();

    Parts m_parts;
    Loops m_loops;
    QAction* m_save;
    QAction* m_saveAs;
    QAction* m_close;
    std::filesystem::path m_file;          ///< of the project; empty: there is none
    std::vector<ProjectRecording> m_saved; ///< without contents
    /// Of the recordings that are open: as the project has them, then as they are.
    KnownContents m_contents;
};

} // namespace rollwright
