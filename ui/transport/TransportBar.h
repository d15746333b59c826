#pragma once

#include <QToolBar>

#include "core/base/Units.h"

class QAction;
class QLabel;

namespace rollwright {

/// The buttons of the transport and where it is. What a narrow window has no room for is in the
/// tool bar's extension.
class TransportBar : public QToolBar
{
    Q_OBJECT
public:
    /// The actions belong to the caller; each becomes a button.
    struct Buttons {
        QAction* play;
        QAction* stop;
        QAction* loop;
        QAction* follow;
    };
    explicit TransportBar(const Buttons& buttons, QWidget* parent = nullptr);

    void setPosition(Seconds position, Seconds end);

    void addToTransport(QWidget* widget); ///< right of the position

private:
    QLabel* m_position;
    QAction* m_space; ///< right of which is the end
};

} // namespace rollwright
