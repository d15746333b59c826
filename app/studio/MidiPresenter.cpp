#include "app/studio/MidiPresenter.h"

namespace rollwright {

namespace {
constexpr int kLookInterval = 16; ///< ms
} // namespace

MidiPresenter::MidiPresenter(Parts parts)
    : m_parts(parts), m_outputs(new MidiPortMenu(parts.menu, parts.window,
                                                 {tr("&MIDI output"), tr("nothing is sent")},
                                                 parts.settings.midiTarget())),
      m_inputs(new MidiPortMenu(parts.menu, parts.window,
                                {tr("MIDI &input"), tr("no keyboard can be played")},
                                parts.settings.midiSource())),
      m_lights(new KeyLights(parts.window.rolls()))
{
    m_outputs->setParent(this);
    m_inputs->setParent(this);
    m_looking.setInterval(kLookInterval);
    connect(&m_looking, &QTimer::timeout, this,
            [this] { m_lights->setPressed(m_parts.playback.heldKeys()); });
    connectOutputs();
    connectInputs();
}

void MidiPresenter::connectOutputs()
{
    Playback& playback = m_parts.playback;
    connect(m_outputs, &MidiPortMenu::opened, this,
            [this] { m_parts.playback.lookForMidiPorts(); });
    connect(m_outputs, &MidiPortMenu::chosen, this, [this](const MidiTarget& target) {
        m_parts.settings.setMidiTarget(target);
        m_parts.playback.setMidiTarget(target);
    });
    connect(&playback, &Playback::midiChanged, this,
            [this] { m_outputs->setStatus(m_parts.playback.midiStatus()); });
    const MidiTarget remembered = m_parts.settings.midiTarget();
    if (remembered.kind != MidiTarget::Kind::Nowhere)
        playback.setMidiTarget(remembered);
}

void MidiPresenter::connectInputs()
{
    Playback& playback = m_parts.playback;
    connect(m_inputs, &MidiPortMenu::opened, this,
            [this] { m_parts.playback.lookForMidiSources(); });
    connect(m_inputs, &MidiPortMenu::chosen, this, [this](const MidiTarget& source) {
        m_parts.settings.setMidiSource(source);
        m_parts.playback.setMidiSource(source);
    });
    connect(&playback, &Playback::midiSourceChanged, this, &MidiPresenter::takeSource);
    const MidiTarget remembered = m_parts.settings.midiSource();
    if (remembered.kind != MidiTarget::Kind::Nowhere)
        playback.setMidiSource(remembered);
}

void MidiPresenter::takeSource()
{
    const MidiStatus& status = m_parts.playback.midiSourceStatus();
    m_inputs->setStatus(status);
    if (status.connected)
        m_looking.start();
    else
        m_looking.stop();
    m_lights->setPressed(m_parts.playback.heldKeys());
}

} // namespace rollwright
