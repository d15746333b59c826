#pragma once

#include <QWidget>

#include "core/base/Units.h"

class QAction;
class QHBoxLayout;
class QLabel;

namespace rollwright {

/// The buttons of the transport and where it is.
class TransportBar : public QWidget
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
    void addAtEnd(QWidget* widget);       ///< right of the transport

private:
    QHBoxLayout* m_layout;
    QLabel* m_position;
};

} // namespace rollwright
