#pragma once

#include <functional>
#include <map>
#include <optional>

#include <QObject>

#include "app/studio/base/JobQueue.h"
#include "app/studio/base/Settings.h"
#include "app/studio/editing/CorrectionHistory.h"
#include "app/studio/session/Selection.h"
#include "app/studio/session/Session.h"
#include "app/studio/window/MainWindow.h"
#include "app/studio/window/PedalActions.h"
#include "core/base/Result.h"
#include "core/base/TimeSpan.h"
#include "ui/roll/PedalOverlay.h"

namespace rollwright {

/// The sustain pedal of the notes that the chosen model heard: found, corrected, shown below the
/// rolls and sent with the notes to what listens to MIDI. It belongs to the run's corrections, so
/// that all of it can be undone and is kept.
class PedalPresenter : public QObject
{
    Q_OBJECT
public:
    struct Parts {
        const Session& session;
        const Selection& selection;
        MainWindow& window;
        CorrectionHistory& history;
        Settings& settings;
        std::function<Result<Pedalling>(const NoteList&)> find; ///< on another thread
        /// What is heard at this moment, and the loop that is marked, in the time of the notes.
        std::function<Seconds()> struckNow;
        std::function<std::optional<TimeSpan>()> struckLoop;
    };

    /// All must outlive the presenter.
    explicit PedalPresenter(Parts parts);

    const PedalActions& actions() const { return m_actions; }
    const PedalOverlay& overlay() const { return *m_overlay; }

private:
    void connectActions();
    void update();
    void search();
    static QString foundText(const Pedalling& found);
    void takeFound(int runId, const std::optional<Pedalling>& before,
                   const Result<Pedalling>& found);
    void changeLoop(Pedalling (*edit)(Pedalling, Seconds, Seconds));
    void changeHere();

    const Run* run() const;
    const Pedalling* pedal() const;

    Parts m_parts;
    PedalActions m_actions;
    PedalOverlay* m_overlay;
    std::map<int, JobId> m_searches; ///< the latest of a run
    JobQueue m_jobs;                 ///< last: it ends before what its jobs use
};

} // namespace rollwright
