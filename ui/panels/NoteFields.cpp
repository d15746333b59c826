#include "ui/panels/NoteFields.h"

#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>

#include "core/notes/NoteEdit.h"
#include "ui/panels/PitchSpinBox.h"

namespace rollwright {

namespace {

constexpr double kLongest = 86400; ///< seconds, a day

QDoubleSpinBox* makeSeconds(double least)
{
    auto* field = new QDoubleSpinBox;
    field->setDecimals(3);
    field->setSingleStep(0.01);
    field->setRange(least, kLongest);
    field->setSuffix(NoteFields::tr(" s"));
    return field;
}

} // namespace

NoteFields::NoteFields(QWidget* parent)
    : QWidget(parent), m_onset(makeSeconds(0)), m_pitch(new PitchSpinBox),
      m_length(makeSeconds(kShortestNote.count())), m_velocity(new QSpinBox)
{
    m_velocity->setRange(1, 127);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    add(*grid, tr("&Begins"), *m_onset);
    add(*grid, tr("&Key"), *m_pitch);
    add(*grid, tr("&Length"), *m_length);
    add(*grid, tr("Velocit&y"), *m_velocity);
    for (const int column : {1, 3})
        grid->setColumnStretch(column, 1);

    const auto onChange = [this](auto* field, auto signal, auto change) {
        connect(field, signal, this, [this, change](auto value) {
            Note note = *m_note;
            change(note, value);
            edit(note);
        });
    };
    onChange(m_onset, &QDoubleSpinBox::valueChanged, [](Note& note, double seconds) {
        note.offset = Seconds(seconds) + note.duration();
        note.onset = Seconds(seconds);
    });
    onChange(m_pitch, &QSpinBox::valueChanged, [](Note& note, int midi) { note.pitch = {midi}; });
    onChange(m_length, &QDoubleSpinBox::valueChanged,
             [](Note& note, double seconds) { note.offset = note.onset + Seconds(seconds); });
    onChange(m_velocity, &QSpinBox::valueChanged,
             [](Note& note, int velocity) { note.velocity = velocity; });
    showNote(std::nullopt);
}

void NoteFields::add(QGridLayout& grid, const QString& name, QAbstractSpinBox& field)
{
    auto* label = new QLabel(name);
    label->setBuddy(&field);
    field.setAccessibleName(QString(name).remove('&'));
    field.setKeyboardTracking(false); // not while it is being typed
    const int count = grid.count();
    grid.addWidget(label, count / 4, count % 4);
    grid.addWidget(&field, count / 4, count % 4 + 1);
}

void NoteFields::edit(const Note& note)
{
    m_note = note; // until it comes back
    Q_EMIT noteEdited(note);
}

void NoteFields::showNote(const std::optional<Note>& note)
{
    setEnabled(note.has_value());
    if (note == m_note)
        return;
    m_note = note;
    const Note shown = note.value_or(Note{});
    const auto set = [](auto* field, auto value) {
        const QSignalBlocker quiet(field);
        field->setValue(value);
    };
    set(m_onset, shown.onset.count());
    set(m_pitch, shown.pitch.midi);
    set(m_length, shown.duration().count());
    set(m_velocity, shown.velocity);
}

} // namespace rollwright
