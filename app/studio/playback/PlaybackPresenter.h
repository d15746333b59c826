#pragma once

#include <optional>

#include <QMenu>
#include <QObject>
#include <QTimer>

#include "app/studio/base/Settings.h"
#include "app/studio/playback/Playback.h"
#include "app/studio/session/PerRecording.h"
#include "app/studio/session/Selection.h"
#include "app/studio/session/Session.h"
#include "app/studio/window/MainWindow.h"
#include "core/base/MarkedLoop.h"
#include "ui/transport/PlaybackNotice.h"
#include "ui/transport/PlayheadOverlay.h"
#include "ui/transport/TimeRuler.h"
#include "ui/transport/TransportBar.h"

namespace rollwright {

/// Plays the recording that is looked at, from where its playhead stood the last time: joins
/// playback and the window by transport, playhead and the menu of them.
class PlaybackPresenter : public QObject
{
    Q_OBJECT
public:
    static constexpr Seconds kShortestLoop = PlaybackEngine::kShortestLoop;

    struct Parts {
        Playback& playback;
        const Session& session;
        const Selection& selection;
        MainWindow& window;
        Settings& settings;
    };

    /// All must outlive the presenter.
    explicit PlaybackPresenter(Parts parts);

    TransportBar& bar() { return *m_bar; }
    PlaybackNotice& notice() { return *m_notice; }
    QMenu& menu() { return *m_menu; }
    const std::optional<TimeSpan>& markedLoop() const { return m_loop; } ///< played or not
    std::optional<TimeSpan> exportedPart() const;                        ///< none: everything
    /// And plays it, unless it is shorter than kShortestLoop.
    void markLoop(const TimeSpan& span);
    std::optional<MarkedLoop> loopOf(int recordingId) const;
    void restoreLoop(int recordingId, const MarkedLoop& marked); ///< of an open recording
    void seekBy(Seconds step); ///< within the recording, and shows where

    QAction* const play;
    QAction* const stop; ///< back to where it began; at rest it moves nothing
    QAction* const back;
    QAction* const forward;
    QAction* const loop; ///< checkable
    QAction* const forgetLoop;
    QAction* const follow; ///< checkable

Q_SIGNALS:
    void stoppedAtRest(); ///< stop was asked for while nothing played

private:
    /// Of a recording.
    struct Place {
        Seconds playhead{0};
        Seconds began{0}; ///< where playing began, or went on by hand
        std::optional<TimeSpan> loop{};
        bool loops = false;
    };

    void update(); ///< to what is looked at
    void keepPlace();
    void goBackTo(const Place& place);
    void connectActions();
    void connectWidgets();
    void goTo(Seconds time);
    void begin();
    void setLoop(const std::optional<TimeSpan>& marked, bool active);
    void applyLoop();
    void updateState();
    void updateNotice();
    void tick();
    void lookOften();

    Parts m_parts;
    TransportBar* m_bar;
    PlaybackNotice* m_notice;
    QMenu* m_menu;
    PlayheadOverlay* m_overlay;
    TimeRuler* m_ruler;
    PerRecording<Place> m_places;
    QTimer m_timer{this};
    int m_still = 0; ///< ticks since something changed, at rest

    int m_recording = 0;
    std::filesystem::path m_sound; ///< of it; empty while it is being made
    std::optional<TimeSpan> m_loop;
    Seconds m_began{0};
    Seconds m_shownPosition{-1};
    Seconds m_shownEnd{0};
    bool m_shownPlaying = false;
};

} // namespace rollwright
