#include "ui/transport/TransportBar.h"

#include <QAction>
#include <QLabel>

#include "ui/text/RollText.h"
#include "ui/transport/TimeFont.h"

namespace rollwright {

TransportBar::TransportBar(const Buttons& buttons, QWidget* parent)
    : QToolBar(tr("Transport"), parent), m_position(new QLabel)
{
    setObjectName("transport");
    setMovable(false);
    toggleViewAction()->setVisible(false); // it comes and goes with the recording
    for (QAction* action : {buttons.play, buttons.stop, buttons.loop, buttons.follow}) {
        addAction(action);
        widgetForAction(action)->setFocusPolicy(Qt::TabFocus);
    }
    m_position->setFont(timeFont(*m_position));
    m_position->setAccessibleName(tr("Position"));
    m_position->setMargin(6);
    addWidget(m_position);

    auto* space = new QWidget;
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_space = addWidget(space);
    setPosition(Seconds(0), Seconds(0));
}

void TransportBar::setPosition(Seconds position, Seconds end)
{
    const QString text = tr("%1 / %2").arg(clockText(position), clockText(end));
    const bool asWide = text.size() == m_position->text().size(); // all digits are
    m_position->setText(text);
    if (!asWide) // as long as its size is fixed, a text does not lay out the whole window anew
        m_position->setFixedSize(m_position->sizeHint());
}

void TransportBar::addToTransport(QWidget* widget)
{
    insertWidget(m_space, widget);
}

} // namespace rollwright
