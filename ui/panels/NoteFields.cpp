#include "ui/panels/NoteFields.h"

#include <algorithm>
#include <cmath>

#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>

#include "ui/panels/DecimalSpinBox.h"
#include "ui/panels/PitchSpinBox.h"

namespace rollwright {

namespace {

constexpr double kLongest = 86400;     // seconds, a day: what can be typed
constexpr double kSameLength = 0.0005; // seconds, half of what is shown

QDoubleSpinBox* makeSeconds(double least)
{
    auto* field = new DecimalSpinBox;
    field->setDecimals(3);
    field->setSingleStep(kTimeStep.count());
    field->setRange(least, kLongest);
    field->setSuffix(NoteFields::tr(" s"));
    return field;
}

template <typename Field, typename Value>
void put(Field& field, Value value)
{
    const QSignalBlocker quiet(field);
    field.setValue(value);
}

/// What all notes have in common; else a word in its place, from which no step leads away.
template <typename Field, typename Value>
void putShared(Field& field, Value least, Value value, bool shared, Value step)
{
    const QSignalBlocker quiet(field);
    field.setMinimum(shared ? least : 0);
    field.setSpecialValueText(shared ? QString() : NoteFields::tr("various"));
    field.setSingleStep(shared ? step : 0);
    field.setValue(shared ? value : 0);
}

} // namespace

NoteFields::NoteFields(QWidget* parent)
    : QWidget(parent), m_onset(makeSeconds(0)), m_pitch(new PitchSpinBox),
      m_length(makeSeconds(kShortestNote.count())), m_velocity(new QSpinBox)
{
    m_velocity->setRange(1, 127);
    m_velocity->setObjectName("velocity");
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    add(*grid, tr("Begins"), *m_onset);
    add(*grid, tr("Key"), *m_pitch);
    add(*grid, tr("Length"), *m_length);
    add(*grid, tr("Velocity"), *m_velocity);
    for (const int column : {1, 3})
        grid->setColumnStretch(column, 1);
    putShared(*m_length, kShortestNote.count(), 0.0, false, 0.0);
    putShared(*m_velocity, 1, 0, false, 0);
    for (QAbstractSpinBox* field :
         {static_cast<QAbstractSpinBox*>(m_length), static_cast<QAbstractSpinBox*>(m_velocity)})
        field->setMinimumWidth(field->minimumSizeHint().width()); // with the word for several

    connect(m_onset, &QDoubleSpinBox::valueChanged, this, [this](double seconds) {
        edit(moved(m_notes, Seconds(seconds) - m_notes.front().onset, 0, m_end));
    });
    connect(m_pitch, &QSpinBox::valueChanged, this, [this](int midi) {
        edit(moved(m_notes, Seconds(0), midi - m_notes.front().pitch.midi, m_end));
    });
    connect(m_length, &QDoubleSpinBox::valueChanged, this,
            [this](double seconds) { edit(withLength(m_notes, Seconds(seconds), m_end)); });
    connect(m_velocity, &QSpinBox::valueChanged, this,
            [this](int velocity) { edit(withVelocity(m_notes, velocity)); });
    setEnabled(false);
    fill();
}

void NoteFields::add(QGridLayout& grid, const QString& name, QAbstractSpinBox& field)
{
    auto* label = new QLabel(name);
    label->setBuddy(&field);
    field.setAccessibleName(name);
    field.setKeyboardTracking(false); // not while it is being typed
    const int count = grid.count();
    grid.addWidget(label, count / 4, count % 4);
    grid.addWidget(&field, count / 4, count % 4 + 1);
}

void NoteFields::edit(NoteList notes)
{
    m_notes = std::move(notes); // until they come back
    fill();
    Q_EMIT notesEdited(m_notes);
}

void NoteFields::showNotes(const NoteList& notes)
{
    setEnabled(!notes.empty());
    if (notes == m_notes)
        return; // somebody may be typing
    m_notes = notes;
    fill();
}

void NoteFields::fill()
{
    const Note first = m_notes.empty() ? Note{} : m_notes.front();
    const bool oneLength = std::ranges::all_of(m_notes, [&](const Note& note) {
        return std::abs((note.duration() - first.duration()).count()) < kSameLength;
    });
    const bool oneVelocity = std::ranges::all_of(
        m_notes, [&](const Note& note) { return note.velocity == first.velocity; });
    put(*m_onset, first.onset.count());
    put(*m_pitch, first.pitch.midi);
    putShared(*m_length, kShortestNote.count(), first.duration().count(), oneLength,
              kTimeStep.count());
    putShared(*m_velocity, 1, first.velocity, oneVelocity, 1);
}

} // namespace rollwright
