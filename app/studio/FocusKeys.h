#pragma once

#include <QObject>

class QWidget;

namespace rollwright {

/// Leaves keys that are shortcuts of the window to the widget in focus where they do something
/// there: the space bar to buttons, check boxes, combo boxes and lines with a check mark, Home and
/// End to lists, tables, sliders and combo boxes. Fields for text keep them by themselves. Undo and
/// redo are the window's also while a field for numbers is in focus, which would claim them and do
/// nothing.
class FocusKeys : public QObject
{
    Q_OBJECT
public:
    /// The window becomes the parent.
    explicit FocusKeys(QWidget& window);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace rollwright
