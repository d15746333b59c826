#pragma once

#include <QAction>
#include <QMenu>
#include <QObject>

#include "app/studio/playback/Playback.h"
#include "ui/transport/SpeedButton.h"
#include "ui/transport/TransportBar.h"

namespace rollwright {

/// The speed of playback: actions in the menu and a button in the transport bar.
class SpeedPresenter : public QObject
{
    Q_OBJECT
public:
    /// All must outlive the presenter.
    SpeedPresenter(Playback& playback, TransportBar& bar, QMenu& menu);

    SpeedButton& button() { return *m_button; }

    QAction* const faster;
    QAction* const slower;
    QAction* const normal;

private:
    void choose(int percent);

    Playback& m_playback;
    SpeedButton* m_button;
};

} // namespace rollwright
