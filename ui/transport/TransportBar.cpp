#include "ui/transport/TransportBar.h"

#include <QAction>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include "ui/text/RollText.h"

namespace rollwright {

TransportBar::TransportBar(const Buttons& buttons, QWidget* parent)
    : QWidget(parent), m_layout(new QHBoxLayout(this)), m_position(new QLabel)
{
    m_layout->setContentsMargins(2, 2, 2, 2);
    for (QAction* action : {buttons.play, buttons.stop, buttons.loop, buttons.follow}) {
        auto* button = new QToolButton;
        button->setDefaultAction(action);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        m_layout->addWidget(button);
    }
    m_position->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_position->setAccessibleName(tr("Position"));
    m_layout->addWidget(m_position);

    m_layout->addStretch(1);
    setPosition(Seconds(0), Seconds(0));
}

void TransportBar::setPosition(Seconds position, Seconds end)
{
    m_position->setText(tr("%1 / %2").arg(clockText(position), clockText(end)));
}

void TransportBar::addToTransport(QWidget* widget)
{
    m_layout->insertWidget(m_layout->indexOf(m_position) + 1, widget);
}

void TransportBar::addAtEnd(QWidget* widget)
{
    m_layout->addWidget(widget);
}

} // namespace rollwright
