#pragma once

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>

#include <QAction>
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include "app/studio/base/JobQueue.h"
#include "app/studio/base/Settings.h"
#include "app/studio/playback/Playback.h"
#include "app/studio/window/MainWindow.h"
#include "core/capture/Recorder.h"
#include "ui/transport/RecorderStrip.h"

namespace rollwright {

/// Makes new recordings: joins a recorder and its strip in the window. The input is listened to
/// only while the strip is shown, and looked for again as long as there is none. The studio is not
/// left unasked while it records. Whatever ends a recording, what was recorded is kept, and told by
/// a signal.
class RecorderPresenter : public QObject
{
    Q_OBJECT
public:
    struct Parts {
        AudioInputSystem inputs;
        Playback& playback;
        MainWindow& window;
        Settings& settings;
        std::filesystem::path folder; ///< for recordings, unless the user chose another one
        std::function<Recorder::Listener()> listenAlong; ///< asked when a recording begins
        /// How long it is said that it was too loud, while nothing is recorded.
        std::chrono::milliseconds warningStays{3000};
        /// Keeps the computer from suspending as long as the answer lives.
        std::function<std::shared_ptr<void>()> stayAwake = [] { return nullptr; };
    };

    /// All that is referred to must outlive the presenter.
    explicit RecorderPresenter(Parts parts);
    ~RecorderPresenter() override; ///< a recording that is being made stands among the recent files

    RecorderStrip& strip() { return *m_strip; }

    QAction* const show;   ///< checkable: the strip; not to be hidden by it while recording
    QAction* const record; ///< begins and ends a recording

Q_SIGNALS:
    void began(const std::filesystem::path& file); ///< which grows from now on
    void ended(bool kept);                         ///< a recording, also one that could not begin
    void recorded(const std::filesystem::path& file);

private:
    void addToWindow();
    void setShown(bool shown);
    void lookForInputs();
    void takeInputs(const InputResult<InputDevices>& inputs);
    void listenTo(const std::string& input);
    void closeRecorder();
    void toggle();
    void tick();
    void warnWhenTooLoud(bool recording);
    void takeDone(const Take& take);
    void askForFolder();
    std::filesystem::path folder() const;
    void updateState(const Recorder::Status& status);

    Parts m_parts;
    RecorderStrip* m_strip;
    QTimer m_ticking;
    QTimer m_looking;
    std::string m_input;             ///< the id of the one that is listened to
    std::filesystem::path m_growing; ///< the file of the recording that is being made
    std::uint64_t m_overs = 0;
    QString m_wentAway;           ///< what was said of the input of the last one
    QElapsedTimer m_sinceTooLoud; ///< not valid: it was not
    std::unique_ptr<Recorder> m_recorder;
    std::shared_ptr<void> m_awake; ///< while something is recorded
    JobQueue m_jobs;               ///< last, so that it ends before what it uses
};

} // namespace rollwright
