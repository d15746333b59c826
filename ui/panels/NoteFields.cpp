#include "ui/panels/NoteFields.h"

#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>

#include "ui/panels/PitchSpinBox.h"

namespace rollwright {

namespace {

constexpr double kLongest = 86400; ///< seconds, a day
constexpr double kShortest = 0.03; ///< seconds

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
      m_length(makeSeconds(kShortest)), m_velocity(new QSpinBox)
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

    connect(m_onset, &QDoubleSpinBox::valueChanged, this, [this](double seconds) {
        Note note = *m_note;
        note.onset = Seconds(seconds);
        note.offset = note.onset + m_note->duration();
        edit(note);
    });
    connect(m_pitch, &QSpinBox::valueChanged, this, [this](int midi) {
        Note note = *m_note;
        note.pitch = {midi};
        edit(note);
    });
    connect(m_length, &QDoubleSpinBox::valueChanged, this, [this](double seconds) {
        Note note = *m_note;
        note.offset = note.onset + Seconds(seconds);
        edit(note);
    });
    connect(m_velocity, &QSpinBox::valueChanged, this, [this](int velocity) {
        Note note = *m_note;
        note.velocity = velocity;
        edit(note);
    });
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
