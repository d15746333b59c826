#pragma once

#include <functional>
#include <map>
#include <optional>
#include <vector>

#include <QObject>
#include <QTimer>

#include "app/studio/base/JobQueue.h"
#include "app/studio/base/Settings.h"
#include "app/studio/editing/CorrectionHistory.h"
#include "app/studio/editing/TapCounter.h"
#include "app/studio/session/Selection.h"
#include "app/studio/session/Session.h"
#include "app/studio/window/BeatActions.h"
#include "app/studio/window/MainWindow.h"
#include "ui/roll/BeatOverlay.h"

namespace rollwright {

/// Beats and bars of the notes that the chosen model heard: found, tapped, corrected, and shown
/// over the rolls. They belong to the run's corrections, so that all of it can be undone and is
/// kept.
class BeatPresenter : public QObject
{
    Q_OBJECT
public:
    /// Of playback.
    struct Transport {
        std::function<bool()> playing;
        std::function<Seconds()> struckNow; ///< what is heard at this moment, in the notes' time
        /// What a metronome clicks, and how much later than the keys were struck.
        std::function<void(const std::optional<BeatGrid>&, Seconds delay)> setClicks;
    };
    struct Parts {
        const Session& session;
        const Selection& selection;
        MainWindow& window;
        CorrectionHistory& history;
        Settings& settings;
        Transport transport;
    };

    /// All must outlive the presenter.
    explicit BeatPresenter(Parts parts);

    const BeatActions& actions() const { return m_actions; }
    const BeatOverlay& overlay() const { return *m_overlay; }

private:
    struct Search {
        JobId job{};
        std::optional<BeatGrid> before; ///< as long as they are these, its answer counts
        std::vector<TapSeries> tapped;  ///< what it follows
    };

    void connectActions();
    void update();
    void tap();
    void endTaps();
    void dropTaps();
    void follow(TapSeries series); ///< beats that go on from what was tapped
    void search(std::vector<TapSeries> tapped);
    void takeFound(int runId, BeatGrid found);
    void fail(int runId); ///< for want of memory
    void change(const std::function<BeatGrid(const BeatGrid&)>& edit);
    void forget();

    const Run* run() const; ///< whose beats they are, or null
    const BeatGrid* grid() const;
    std::vector<TapSeries> tapped() const; ///< before, also what is searched for still
    Seconds delay() const;                 ///< of what is heard

    Parts m_parts;
    BeatActions m_actions;
    BeatOverlay* m_overlay;
    TapCounter m_taps;
    QTimer m_tapsEnd;
    std::map<int, Search> m_searches; ///< the latest of a run, until it answers
    JobQueue m_jobs;                  ///< last: it ends before what its jobs use
};

} // namespace rollwright
