#pragma once

#include "ui/plot/QCustomPlot.h"
#include "ui/theme/Theme.h"

namespace rollwright {

/// True for the black keys of a piano.
bool isBlackKey(int midiPitch);

/// The ground of a pane: a shade on the rows of black keys and a line below every C. Drawn over the
/// posteriors and under the notes.
class KeyRows : public QCPLayerable
{
    Q_OBJECT
public:
    KeyRows(QCPAxisRect& axisRect, const QString& layer);

    void setTheme(const Theme& theme);

protected:
    QRect clipRect() const override { return m_axisRect.rect(); }
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override;
    void draw(QCPPainter* painter) override;

private:
    QCPAxisRect& m_axisRect;
    QColor m_blackRow;
    QColor m_octaveLine;
};

} // namespace rollwright
