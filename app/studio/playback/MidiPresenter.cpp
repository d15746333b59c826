#include "app/studio/playback/MidiPresenter.h"

namespace rollwright {

namespace {
constexpr int kLookInterval = 16; ///< ms
} // namespace

MidiPresenter::MidiPresenter(Parts parts)
    : m_parts(parts),
      m_outputs(parts.menu, parts.window, {tr("&MIDI output"), tr("nothing is sent")},
                parts.settings.midiTarget()),
      m_inputs(parts.menu, parts.window, {tr("MIDI &input"), tr("no keyboard can be played")},
               parts.settings.midiSource())
{
    m_looking.setInterval(kLookInterval);
    connect(&m_looking, &QTimer::timeout, this, &MidiPresenter::showKeys);
    Playback& playback = parts.playback;
    Settings& settings = parts.settings;
    connect(&playback, &Playback::midiChanged, this,
            [this] { m_outputs.setStatus(m_parts.playback.midiStatus()); });
    connect(&playback, &Playback::midiSourceChanged, this, &MidiPresenter::takeSource);
    connectMenu(
        m_outputs, settings.midiTarget(), [&playback] { playback.lookForMidiPorts(); },
        [&playback, &settings](const MidiTarget& target) {
            settings.setMidiTarget(target);
            playback.setMidiTarget(target);
        });
    connectMenu(
        m_inputs, settings.midiSource(), [&playback] { playback.lookForMidiSources(); },
        [&playback, &settings](const MidiTarget& source) {
            settings.setMidiSource(source);
            playback.setMidiSource(source);
        });
}

/// What was chosen in an earlier session is chosen again.
void MidiPresenter::connectMenu(MidiPortMenu& menu, const MidiTarget& remembered,
                                const std::function<void()>& look,
                                const std::function<void(const MidiTarget&)>& choose)
{
    connect(&menu, &MidiPortMenu::opened, this, look);
    connect(&menu, &MidiPortMenu::chosen, this, choose);
    if (remembered.kind != MidiTarget::Kind::Nowhere)
        choose(remembered);
}

void MidiPresenter::takeSource()
{
    const MidiStatus& status = m_parts.playback.midiSourceStatus();
    m_inputs.setStatus(status);
    if (status.connected)
        m_looking.start();
    else
        m_looking.stop();
    showKeys();
}

void MidiPresenter::showKeys()
{
    m_parts.window.rolls().setPressed(m_parts.playback.heldKeys());
}

} // namespace rollwright
