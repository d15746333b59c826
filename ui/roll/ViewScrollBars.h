#pragma once

#include <QObject>
#include <QScrollBar>

#include "ui/plot/ViewRange.h"

namespace rollwright {

/// A scroll bar for time and one for pitch that show a view and move it.
class ViewScrollBars : public QObject
{
    Q_OBJECT
public:
    explicit ViewScrollBars(QObject* parent);

    /// Whoever lays them out becomes their parent.
    QScrollBar* time() const { return m_time; }
    QScrollBar* pitch() const { return m_pitch; }

    void show(const ViewRange& view, const ViewLimits& limits);

Q_SIGNALS:
    void moved(const rollwright::ViewRange& view); ///< by the user

private:
    QScrollBar* m_time;  ///< in milliseconds
    QScrollBar* m_pitch; ///< in tenths of a key, from the highest downwards
    ViewRange m_view;
    ViewLimits m_limits;
};

} // namespace rollwright
