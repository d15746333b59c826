#include "app/studio/MidiPresenter.h"

#include <algorithm>

#include "app/studio/Notice.h"
#include "ui/text/MenuText.h"

namespace rollwright {

namespace {

QString nameOf(const MidiTarget& target)
{
    return QString::fromStdString(target.port);
}

QString missingNotice(const MidiStatus& status)
{
    if (!status.hasSystem)
        return MidiPresenter::tr("There is no MIDI system on this computer: nothing is sent.");
    if (status.target.kind == MidiTarget::Kind::OwnPort)
        return MidiPresenter::tr("The MIDI port \"Rollwright\" could not be made.");
    return MidiPresenter::tr("The MIDI port \"%1\" is not there. It is used as soon as it comes.")
        .arg(nameOf(status.target));
}

} // namespace

MidiPresenter::MidiPresenter(Parts parts)
    : m_parts(parts), m_outputs(parts.menu.addMenu(tr("&MIDI output"))),
      m_group(new QActionGroup(this))
{
    connect(m_outputs, &QMenu::aboutToShow, this, [this] {
        m_parts.playback.lookForMidiPorts(); // what has changed comes while the menu is open
        fill();
    });
    connect(&m_parts.playback, &Playback::midiChanged, this, &MidiPresenter::takeStatus);
    const MidiTarget remembered = m_parts.settings.midiTarget();
    if (remembered.kind != MidiTarget::Kind::Nowhere)
        m_parts.playback.setMidiTarget(remembered);
    fill();
}

void MidiPresenter::fill()
{
    m_outputs->clear();
    const MidiStatus& status = m_parts.playback.midiStatus();
    add(tr("&None"), {});
    add(tr("Our &own port, \"Rollwright\""), {MidiTarget::Kind::OwnPort, {}})
        ->setEnabled(status.hasSystem);
    m_outputs->addSeparator();
    for (const std::string& port : status.ports)
        add(inMenu(QString::fromStdString(port)), {MidiTarget::Kind::Port, port});
    const MidiTarget wanted = m_parts.settings.midiTarget();
    if (wanted.kind == MidiTarget::Kind::Port &&
        std::ranges::find(status.ports, wanted.port) == status.ports.end())
        add(tr("%1 (not there)").arg(inMenu(nameOf(wanted))), wanted);
    else if (!status.hasSystem)
        m_outputs->addAction(tr("No MIDI system was found"))->setEnabled(false);
    else if (status.ports.empty())
        m_outputs->addAction(tr("No other ports"))->setEnabled(false);
}

QAction* MidiPresenter::add(const QString& text, const MidiTarget& target)
{
    QAction* action = m_outputs->addAction(text);
    action->setCheckable(true);
    action->setChecked(target == m_parts.settings.midiTarget());
    m_group->addAction(action);
    connect(action, &QAction::triggered, this, [this, target] { choose(target); });
    return action;
}

void MidiPresenter::choose(const MidiTarget& target)
{
    m_saidMissing = false;
    m_parts.settings.setMidiTarget(target);
    m_parts.playback.setMidiTarget(target);
}

void MidiPresenter::takeStatus()
{
    fill();
    const MidiStatus& status = m_parts.playback.midiStatus();
    const bool missing = status.target.kind != MidiTarget::Kind::Nowhere && !status.connected;
    if (missing && !m_saidMissing)
        showNotice(m_parts.window, missingNotice(status));
    m_saidMissing = missing;
}

} // namespace rollwright
