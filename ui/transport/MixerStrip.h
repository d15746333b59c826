#pragma once

#include <array>

#include <QStringList>
#include <QWidget>

#include "core/playback/MixSettings.h"

class QCheckBox;
class QComboBox;
class QSlider;
class QToolButton;

namespace rollwright {

/// The mix of recording and notes: mute and solo for each, which notes, a cross-fader between
/// them, and whether each has a side of its own.
class MixerStrip : public QWidget
{
    Q_OBJECT
public:
    explicit MixerStrip(QWidget* parent = nullptr);

    void setMix(const MixSettings& settings); ///< without a signal
    MixSettings mix() const;

    /// What the notes may be, and which of them is heard. Without a signal.
    void setNoteChoices(const QStringList& names, int chosen);

Q_SIGNALS:
    void mixChanged(const rollwright::MixSettings& settings); ///< by the user
    void notesChosen(int index);                              ///< by the user

private:
    struct Switches {
        QToolButton* mute;
        QToolButton* solo;
    };
    Switches makeSwitches(const QString& name);
    void tell();

    std::array<Switches, kMixChannels> m_switches;
    QComboBox* m_notes;
    QStringList m_choices; ///< what `m_notes` offers
    QSlider* m_fader;
    QCheckBox* m_split;
};

} // namespace rollwright
