#pragma once

#include <QLabel>

namespace rollwright {

/// A line of plain text that loses its middle where there is no room for the whole: however long it
/// is, it does not widen the window.
class ElidedLabel : public QLabel
{
public:
    ElidedLabel();

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace rollwright
