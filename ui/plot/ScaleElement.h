#pragma once

#include <QString>

#include "ui/plot/SideElement.h"
#include "ui/theme/ColourMap.h"

namespace rollwright {

/// The legend of a colour map at the right of a row of panes: a bar with the values of its ends and
/// what they mean.
class ScaleElement : public SideElement
{
    Q_OBJECT
public:
    ScaleElement(QCustomPlot& plot, const QMargins& margins, QString title, QString top,
                 QString bottom);

    void setTitle(const QString& title) { m_title = title; }
    void setColours(const ColourMap& map, const QColor& text);

protected:
    void draw(QCPPainter* painter) override;

private:
    QString m_title;
    QString m_top;
    QString m_bottom;
    ColourMap m_map;
    QColor m_text;
};

} // namespace rollwright
