#pragma once

#include <optional>
#include <vector>

#include <QObject>
#include <QToolBar>

#include "app/studio/base/Settings.h"
#include "app/studio/playback/Playback.h"
#include "app/studio/session/NoteChoice.h"
#include "app/studio/session/Selection.h"
#include "app/studio/session/Session.h"
#include "ui/transport/MixerStrip.h"

namespace rollwright {

/// Which notes are heard with the recording that is looked at, in its tuning and as late as it is,
/// and how loud either is: joins playback and the mixer.
class MixerPresenter : public QObject
{
    Q_OBJECT
public:
    struct Parts {
        Playback& playback;
        const Session& session;
        const Selection& selection;
        Settings& settings;
        QToolBar& bar; ///< gets the mixer at its end
    };

    /// All must outlive the presenter.
    explicit MixerPresenter(Parts parts);

    MixerStrip& mixer() { return *m_mixer; }

private:
    void update(); ///< to what is looked at

    Parts m_parts;
    MixerStrip* m_mixer;
    std::vector<NoteChoice> m_choices;  ///< what can be heard
    std::optional<NoteChoice> m_chosen; ///< by the user
    ChosenNotes m_notes;
};

} // namespace rollwright
