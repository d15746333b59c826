#pragma once

#include <QRectF>
#include <QWidget>

class QPainter;

namespace rollwright {

class RollGrid;

/// A pane of glass in front of a grid's plot: what is painted on it does not draw the plot again,
/// follows the view, and the mouse goes through it.
class GlassPane : public QWidget
{
    Q_OBJECT
public:
    explicit GlassPane(RollGrid& rolls);

    /// In coordinates of the plot; also on something else than the screen. On the screen what is to
    /// be painted is the painter's clip, as narrow as a playhead's way.
    virtual void paint(QPainter& painter) const = 0;
    /// Whether it says something of the music, so that it belongs to a picture of it.
    virtual bool ofTheMusic() const { return false; }

protected:
    void paintEvent(QPaintEvent* event) final;
    RollGrid& rolls() const { return m_rolls; }
    /// What is left of the clip, which of several playheads' ways was narrowed to one: the
    /// painter's own `clipBoundingRect` would be what lies between them.
    static QRectF seenOf(const QPainter& painter);
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    RollGrid& m_rolls;
};

} // namespace rollwright
