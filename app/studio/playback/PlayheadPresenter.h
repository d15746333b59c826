#pragma once

#include <optional>

#include <QAction>
#include <QObject>

#include "app/studio/playback/PlaybackPresenter.h"

namespace rollwright {

/// The playhead and the loop by keys alone: a beat on or back where beats are known, else a tenth
/// of a second, and the loop from or up to the playhead, or over notes.
class PlayheadPresenter : public QObject
{
    Q_OBJECT
public:
    struct Parts {
        const Selection& selection;
        Playback& playback;
        PlaybackPresenter& transport;
    };

    /// All must outlive the presenter. Puts its actions into the transport's menu.
    explicit PlayheadPresenter(Parts parts);

    QAction* const back;
    QAction* const forward;
    QAction* const loopFrom;
    QAction* const loopTo;

    /// What is heard at this moment, in the time of the notes, which are heard later than struck.
    /// 0 at least.
    Seconds struckNow() const;
    /// The loop that is marked, likewise.
    std::optional<TimeSpan> struckLoop() const;

    void loopOver(const NoteList& notes); ///< from the first onset on until all have ended

private:
    Seconds delay() const;               ///< of what is heard
    Seconds struck(Seconds heard) const; ///< when that was struck
    void step(bool onwards);
    void mark(bool end);

    Parts m_parts;
};

} // namespace rollwright
