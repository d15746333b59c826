#pragma once

#include "ui/roll/GlassPane.h"

namespace rollwright {

/// A thin frame around the rolls while they have the focus and were reached by keys.
class FocusFrame : public GlassPane
{
    Q_OBJECT
public:
    explicit FocusFrame(RollGrid& rolls);

    void paint(QPainter& painter) const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace rollwright
