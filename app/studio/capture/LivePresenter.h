#pragma once

#include <filesystem>
#include <memory>
#include <optional>

#include <QAction>
#include <QObject>
#include <QTimer>

#include "app/studio/base/Settings.h"
#include "app/studio/capture/LiveListener.h"
#include "app/studio/session/Selection.h"
#include "app/studio/session/Session.h"
#include "app/studio/window/MainWindow.h"
#include "core/capture/Recorder.h"
#include "core/capture/TakeOutline.h"

namespace rollwright {

/// Shows what is being played while it is recorded: the chosen model listens along, and its notes
/// appear in the rolls, whose pages turn, below the waveform, which grows. Whatever becomes of
/// that, the recording goes on.
class LivePresenter : public QObject
{
    Q_OBJECT
public:
    struct Parts {
        ModelLoader loadModel;
        Session& session;
        Selection& selection;
        MainWindow& window;
        Settings& settings;
    };

    /// All that is referred to must outlive the presenter.
    explicit LivePresenter(Parts parts);

    /// A recording begins: who hears it; null when nobody listens along.
    Recorder::Listener listen();
    void show(const std::filesystem::path& file); ///< which the recording is being written into
    void end(bool kept);                          ///< of the recording: whether there is a file

    QAction* const listens; ///< checkable: along with recordings; remembered

private:
    void take(const LiveHearing& hearing);
    void showOutline();
    void fail(const Error& error);

    Parts m_parts;
    std::optional<ModelInfo> m_model; ///< that listens
    int m_run = 0;                    ///< 0: nothing is shown
    int m_recording = 0;
    Seconds m_end{0};                             ///< of what is shown
    std::shared_ptr<const TakeOutline> m_outline; ///< of the recording that is shown
    QTimer m_growing;
    LiveListener m_listener;
};

} // namespace rollwright
