#pragma once

#include <QObject>

#include "ui/roll/KeyboardElement.h"

namespace rollwright {

class RollGrid;

/// Shows on the keyboards of the rolls which keys somebody holds down, however the rolls are laid
/// out.
class KeyLights : public QObject
{
    Q_OBJECT
public:
    explicit KeyLights(RollGrid& rolls);

    void setPressed(const PressedKeys& keys);

private:
    void apply();

    RollGrid& m_rolls;
    PressedKeys m_keys;
};

} // namespace rollwright
