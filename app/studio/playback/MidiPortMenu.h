#pragma once

#include <QActionGroup>
#include <QMenu>
#include <QObject>

#include "app/studio/window/MainWindow.h"
#include "core/playback/MidiTarget.h"

namespace rollwright {

/// A menu of MIDI ports: no port, our own, or one of the system's, of which there may be others
/// each time the menu opens. A port that goes away is spoken of once, in the status bar.
class MidiPortMenu : public QObject
{
    Q_OBJECT
public:
    struct Texts {
        QString title;
        QString noSystem; ///< the effect: "nothing is sent"
    };

    /// Becomes a part of `parent`. Both must outlive the menu.
    MidiPortMenu(QMenu& parent, MainWindow& window, Texts texts, const MidiTarget& chosen);

    QMenu& menu() { return *m_menu; }
    void setStatus(const MidiStatus& status);

Q_SIGNALS:
    void opened();
    void chosen(const rollwright::MidiTarget& target);

private:
    void fill();
    QAction* add(const QString& text, const MidiTarget& target);
    void choose(const MidiTarget& target);
    QString missingNotice() const;

    MainWindow& m_window;
    Texts m_texts;
    MidiTarget m_chosen;
    MidiStatus m_status;
    QMenu* m_menu;
    QActionGroup* m_group;
    bool m_saidMissing = false; ///< that the chosen port is not there
};

} // namespace rollwright
