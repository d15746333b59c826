#pragma once

#include <optional>

#include <QObject>
#include <QTimer>

#include "app/studio/playback/Playback.h"
#include "ui/roll/NotePicker.h"

namespace rollwright {

/// Lets a note that is clicked and a key that is pressed be heard.
class AuditionPresenter : public QObject
{
    Q_OBJECT
public:
    /// Both must outlive the presenter.
    AuditionPresenter(Playback& playback, RollGrid& rolls);

private:
    void play(const Note& note);
    void endNote();

    Playback& m_playback;
    NotePicker* m_picker;
    std::optional<Pitch> m_sounding; ///< of a note that was clicked
    QTimer m_end;
};

} // namespace rollwright
