#pragma once

#include <QObject>

#include "app/studio/base/Settings.h"
#include "app/studio/session/PerRecording.h"
#include "app/studio/session/Selection.h"
#include "app/studio/session/Session.h"
#include "app/studio/views/SoundAnalysis.h"
#include "app/studio/window/MainWindow.h"

namespace rollwright {

/// Shows the sound of the recording that is looked at above its rolls: the waveform, and the
/// spectrogram that the chosen model hears. Each can be hidden, which is remembered; what is hidden
/// is not computed. Of a recording that is being made, the waveform grows.
class SoundPresenter : public QObject
{
    Q_OBJECT
public:
    struct Parts {
        const Session& session;
        const Selection& selection;
        MainWindow& window;
        Settings& settings;
    };

    /// The parts must outlive the presenter.
    explicit SoundPresenter(Parts parts);

    const SoundContent& content() const { return m_content; }

private:
    void update();
    void show();
    void tell(const Error& error);

    Parts m_parts;
    SoundWish m_wish;
    SoundContent m_content;    ///< as it is shown
    PerRecording<bool> m_told; ///< that its sound cannot be read
    SoundAnalysis m_analysis;
};

} // namespace rollwright
