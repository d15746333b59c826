#pragma once

#include <QWidget>

#include "core/notes/NoteEdit.h"

class QAbstractSpinBox;
class QDoubleSpinBox;
class QGridLayout;
class QSpinBox;

namespace rollwright {

class PitchSpinBox;

/// Notes in numbers, each of which can be typed: when they begin, their key, length and velocity.
/// Of several, time and key are the first one's, and all move with it; length and velocity are
/// those of all, "various" where they differ. What is shown does not change the least width.
class NoteFields : public QWidget
{
    Q_OBJECT
public:
    explicit NoteFields(QWidget* parent = nullptr);

    /// By onset. None: nothing can be typed.
    void showNotes(const NoteList& notes);
    void forgetTyping() { fill(); }           ///< what is not entered gives way to what holds
    void setEnd(Seconds end) { m_end = end; } ///< of their recording: none lasts beyond it

Q_SIGNALS:
    /// By the user, what the shown notes are to become, in their order.
    void notesEdited(const rollwright::NoteList& notes);

private:
    void add(QGridLayout& grid, const QString& name, QAbstractSpinBox& field);
    void edit(NoteList notes);
    void fill();

    NoteList m_notes;
    Seconds m_end = kNoEnd;
    QDoubleSpinBox* m_onset;
    PitchSpinBox* m_pitch;
    QDoubleSpinBox* m_length;
    QSpinBox* m_velocity;
};

} // namespace rollwright
