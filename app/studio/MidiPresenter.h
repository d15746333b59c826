#pragma once

#include <QActionGroup>
#include <QMenu>
#include <QObject>

#include "app/studio/MainWindow.h"
#include "app/studio/Playback.h"
#include "app/studio/Settings.h"

namespace rollwright {

/// The menu of MIDI outputs: no port, our own, or one of the system's, of which there may be others
/// each time the menu opens. A port that goes away is spoken of once, in the status bar.
class MidiPresenter : public QObject
{
    Q_OBJECT
public:
    struct Parts {
        Playback& playback;
        QMenu& menu; ///< gets the outputs as a menu of its own
        MainWindow& window;
        Settings& settings;
    };

    /// All must outlive the presenter.
    explicit MidiPresenter(Parts parts);

    QMenu& outputs() { return *m_outputs; }

private:
    void fill();
    QAction* add(const QString& text, const MidiTarget& target);
    void choose(const MidiTarget& target);
    void takeStatus();

    Parts m_parts;
    QMenu* m_outputs;
    QActionGroup* m_group;
    bool m_saidMissing = false; ///< that the wanted port is not there
};

} // namespace rollwright
