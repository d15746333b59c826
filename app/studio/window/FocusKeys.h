#pragma once

#include <QObject>

class QWidget;

namespace rollwright {

/// Says to whom keys belong that are shortcuts of the window and mean something to the widget in
/// focus. The space bar is the window's, so that it plays and pauses, but for text; a button, a
/// check box, a combo box or a line with a check mark has it where it was reached by keys, not by
/// the mouse. Home and End belong to lists, tables, sliders and combo boxes. Of a field for
/// numbers, keys that cannot be part of a number are the window's, and so are undo and redo but for
/// what is being typed.
class FocusKeys : public QObject
{
    Q_OBJECT
public:
    /// The window becomes the parent.
    explicit FocusKeys(QWidget& window);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool m_byKeys = false; ///< how the widget in focus was reached
};

} // namespace rollwright
