#include "ui/roll/KeyLights.h"

#include "ui/roll/RollGrid.h"

namespace rollwright {

KeyLights::KeyLights(RollGrid& rolls) : QObject(&rolls), m_rolls(rolls)
{
    // Another layout has other keyboards.
    connect(&rolls.plot(), &QCustomPlot::beforeReplot, this, &KeyLights::apply);
}

void KeyLights::setPressed(const PressedKeys& keys)
{
    if (keys == m_keys)
        return;
    m_keys = keys;
    m_rolls.plot().replot(QCustomPlot::rpQueuedReplot);
}

void KeyLights::apply()
{
    for (KeyboardElement* keyboard : m_rolls.plot().findChildren<KeyboardElement*>())
        keyboard->setPressed(m_keys);
}

} // namespace rollwright
