#pragma once

#include <optional>

#include <QWidget>

#include "core/notes/Note.h"

class QAbstractSpinBox;
class QDoubleSpinBox;
class QGridLayout;
class QSpinBox;

namespace rollwright {

class PitchSpinBox;

/// A note in numbers, each of which can be typed: when it begins, its key, length and velocity.
class NoteFields : public QWidget
{
    Q_OBJECT
public:
    explicit NoteFields(QWidget* parent = nullptr);

    /// None: nothing can be typed.
    void showNote(const std::optional<Note>& note);

Q_SIGNALS:
    /// By the user, what the shown note is to become. It keeps its length where it begins at
    /// another time.
    void noteEdited(const rollwright::Note& note);

private:
    void add(QGridLayout& grid, const QString& name, QAbstractSpinBox& field);
    void edit(const Note& note);

    std::optional<Note> m_note;
    QDoubleSpinBox* m_onset;
    PitchSpinBox* m_pitch;
    QDoubleSpinBox* m_length;
    QSpinBox* m_velocity;
};

} // namespace rollwright
