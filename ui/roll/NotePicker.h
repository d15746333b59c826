#pragma once

#include <optional>

#include <QObject>
#include <QPointF>

#include "core/notes/Note.h"

namespace rollwright {

class RollGrid;

/// Tells which keys of the keyboards are pressed and which notes of the rolls are clicked, and
/// leaves the mouse to the rolls: a drag in a pane is no click.
class NotePicker : public QObject
{
    Q_OBJECT
public:
    explicit NotePicker(RollGrid& rolls);

Q_SIGNALS:
    void keyPressed(rollwright::Pitch pitch); ///< also when the mouse slides onto the next key
    void keyReleased(rollwright::Pitch pitch);
    void noteClicked(const rollwright::Note& note);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Press {
        Note note;
        QPointF position;
    };
    void press(QPointF position);
    void move(QPointF position);
    void release();
    std::optional<Press> letGo(); ///< the note that was pressed, if it was one
    void hold(std::optional<Pitch> pitch);
    std::optional<Note> noteAt(QPointF position) const;

    RollGrid& m_rolls;
    std::optional<Press> m_press; ///< on a note, until it becomes a drag
    bool m_onKeys = false;        ///< the mouse was pressed on a keyboard
    std::optional<Pitch> m_held;
};

} // namespace rollwright
