#pragma once

#include <QObject>

class QWidget;

namespace rollwright {

/// Leaves the space bar to the widget in focus where it does something there: to buttons, check
/// boxes, combo boxes and lines with a check mark. Everywhere else in the window it plays.
class SpaceKey : public QObject
{
    Q_OBJECT
public:
    /// The window becomes the parent.
    explicit SpaceKey(QWidget& window);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace rollwright
