#include "app/studio/playback/MidiPortMenu.h"

#include <algorithm>

#include "app/studio/base/Notice.h"
#include "ui/text/MenuText.h"

namespace rollwright {

namespace {

QString nameOf(const MidiTarget& target)
{
    return QString::fromStdString(target.port);
}

} // namespace

MidiPortMenu::MidiPortMenu(QMenu& parent, MainWindow& window, Texts texts, const MidiTarget& chosen)
    : m_window(window), m_texts(std::move(texts)), m_chosen(chosen),
      m_menu(parent.addMenu(m_texts.title)), m_group(new QActionGroup(this))
{
    connect(m_menu, &QMenu::aboutToShow, this, [this] {
        Q_EMIT opened(); // what has changed comes while the menu is open
        fill();
    });
    fill();
}

void MidiPortMenu::setStatus(const MidiStatus& status)
{
    m_status = status;
    fill();
    const bool missing = status.target.kind != MidiTarget::Kind::Nowhere && !status.connected;
    if (missing && !m_saidMissing)
        showNotice(m_window, missingNotice());
    m_saidMissing = missing;
}

void MidiPortMenu::fill()
{
    m_menu->clear();
    add(tr("&None"), {});
    add(tr("Our &own port, \"Rollwright\""), {MidiTarget::Kind::OwnPort, {}})
        ->setEnabled(m_status.hasSystem);
    m_menu->addSeparator();
    for (const std::string& port : m_status.ports)
        add(inMenu(QString::fromStdString(port)), {MidiTarget::Kind::Port, port});
    if (m_chosen.kind == MidiTarget::Kind::Port &&
        std::ranges::find(m_status.ports, m_chosen.port) == m_status.ports.end())
        add(tr("%1 (not there)").arg(inMenu(nameOf(m_chosen))), m_chosen);
    else if (!m_status.hasSystem)
        m_menu->addAction(tr("No MIDI system was found"))->setEnabled(false);
    else if (m_status.ports.empty())
        m_menu->addAction(tr("No other ports"))->setEnabled(false);
}

QAction* MidiPortMenu::add(const QString& text, const MidiTarget& target)
{
    QAction* action = m_menu->addAction(text);
    action->setCheckable(true);
    action->setChecked(target == m_chosen);
    m_group->addAction(action);
    connect(action, &QAction::triggered, this, [this, target] { choose(target); });
    return action;
}

void MidiPortMenu::choose(const MidiTarget& target)
{
    m_saidMissing = false;
    m_chosen = target;
    Q_EMIT chosen(target);
}

QString MidiPortMenu::missingNotice() const
{
    if (!m_status.hasSystem)
        return tr("There is no MIDI system on this computer: %1.").arg(m_texts.noSystem);
    if (m_status.target.kind == MidiTarget::Kind::OwnPort)
        return tr("The MIDI port \"Rollwright\" could not be made.");
    return tr("The MIDI port \"%1\" is not there. It is used as soon as it comes.")
        .arg(nameOf(m_status.target));
}

} // namespace rollwright
