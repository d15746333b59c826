#pragma once

#include "ui/plot/QCustomPlot.h"

namespace rollwright {

/// A sentence in the middle of a pane that has nothing to show, wrapped to its width.
class PaneText : public QCPLayerable
{
    Q_OBJECT
public:
    PaneText(QCPAxisRect& axisRect, const QString& layer);

    void setText(const QString& text) { m_text = text; } ///< empty: nothing is drawn
    const QString& text() const { return m_text; }
    void setColours(const QColor& text, const QColor& ground);

protected:
    QRect clipRect() const override { return m_axisRect.rect(); }
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override;
    void draw(QCPPainter* painter) override;

private:
    QCPAxisRect& m_axisRect;
    QString m_text;
    QColor m_colour;
    QColor m_ground;
};

} // namespace rollwright
