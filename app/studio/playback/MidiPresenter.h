#pragma once

#include <functional>

#include <QMenu>
#include <QObject>
#include <QTimer>

#include "app/studio/base/Settings.h"
#include "app/studio/playback/MidiPortMenu.h"
#include "app/studio/playback/Playback.h"
#include "app/studio/window/MainWindow.h"

namespace rollwright {

/// The menus of MIDI outputs and inputs, and the keys that are held on an input's keyboard.
class MidiPresenter : public QObject
{
    Q_OBJECT
public:
    struct Parts {
        Playback& playback;
        QMenu& menu; ///< gets outputs and inputs as menus of their own
        MainWindow& window;
        Settings& settings;
    };

    /// All must outlive the presenter.
    explicit MidiPresenter(Parts parts);

    QMenu& outputs() { return m_outputs.menu(); }
    QMenu& inputs() { return m_inputs.menu(); }

private:
    void connectMenu(MidiPortMenu& menu, const MidiTarget& remembered,
                     const std::function<void()>& look,
                     const std::function<void(const MidiTarget&)>& choose);
    void takeSource();
    void showKeys();

    Parts m_parts;
    MidiPortMenu m_outputs;
    MidiPortMenu m_inputs;
    QTimer m_looking; ///< at the keys, while there is a keyboard
};

} // namespace rollwright
