#include "app/studio/playback/MixerPresenter.h"

#include <algorithm>

#include "app/studio/session/RecordingView.h"

namespace rollwright {

MixerPresenter::MixerPresenter(Parts parts) : m_parts(parts), m_mixer(new MixerStrip)
{
    parts.bar.addWidget(m_mixer);
    m_mixer->setMix(parts.settings.mix());
    parts.playback.setMix(m_mixer->mix());
    connect(m_mixer, &MixerStrip::mixChanged, this, [this](const MixSettings& mix) {
        m_parts.playback.setMix(mix);
        m_parts.settings.setMix(mix);
    });
    connect(m_mixer, &MixerStrip::notesChosen, this, [this](int choice) {
        m_chosen = m_choices[static_cast<std::size_t>(choice)];
        update();
    });
    connect(&parts.session, &Session::contentChanged, this, [this](int id) {
        if (id == m_parts.selection.recording())
            update();
    });
    for (const auto changed : {&Selection::recordingChanged, &Selection::columnsChanged})
        connect(&parts.selection, changed, this, &MixerPresenter::update);
    update();
}

void MixerPresenter::update()
{
    const Recording* recording = m_parts.selection.current();
    m_choices = noteChoices(columnsFor(recording, m_parts.selection), recording);
    QStringList names;
    for (const NoteChoice& choice : m_choices)
        names.append(choice.name);
    // Unless the user chose, what the first model heard.
    const auto chosen = std::ranges::find_if(m_choices, [this](const NoteChoice& choice) {
        return m_chosen && choice.isSame(*m_chosen);
    });
    const auto place = chosen == m_choices.end() ? m_choices.begin() : chosen;
    m_mixer->setNoteChoices(names, static_cast<int>(place - m_choices.begin()));
    const NoteChoice heard = place == m_choices.end() ? NoteChoice{} : *place;
    m_parts.playback.setTuning(recording ? recording->tuning().value_or(0) : 0);
    m_parts.playback.setNotes(m_notes.find(recording, heard),
                              recording ? recording->delay() : Seconds(0),
                              pedallingOf(recording, heard));
}

} // namespace rollwright
