#include "ui/roll/KeyLights.h"

#include <QPainter>

#include "ui/roll/RollGrid.h"

namespace rollwright {

void KeyLights::setPressed(const PressedKeys& keys)
{
    if (keys == m_pressed)
        return;
    m_pressed = keys;
    updateKeyboards();
}

void KeyLights::pointAt(int midiPitch)
{
    if (midiPitch == m_pointedAt)
        return;
    m_pointedAt = midiPitch;
    updateKeyboards();
}

PressedKeys KeyLights::lit() const
{
    PressedKeys keys = m_pressed;
    if (m_pointedAt >= 0)
        keys.set(static_cast<std::size_t>(m_pointedAt));
    return keys;
}

void KeyLights::updateKeyboards()
{
    for (const KeyboardElement* keyboard : rolls().keyboards())
        update(keyboard->rect());
}

void KeyLights::paint(QPainter& painter) const
{
    const PressedKeys keys = lit();
    if (keys.none())
        return;
    for (const KeyboardElement* keyboard : rolls().keyboards()) {
        painter.save();
        painter.setClipRect(keyboard->rect(), Qt::IntersectClip);
        if (!seenOf(painter).isEmpty()) // not where a playhead goes
            keyboard->paint(painter, keys);
        painter.restore();
    }
}

} // namespace rollwright
