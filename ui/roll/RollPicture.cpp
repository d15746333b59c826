#include "ui/roll/RollPicture.h"

#include <QBuffer>
#include <QImage>
#include <QPageSize>
#include <QPdfWriter>

#include "ui/plot/QCustomPlot.h"
#include "ui/roll/GlassPane.h"
#include "ui/roll/RollGrid.h"

namespace rollwright {

namespace {

constexpr int kFineness = 2;          ///< dots per pixel of the screen
constexpr int kDotsPerInch = 96;      ///< of a usual screen
constexpr double kPointsPerInch = 72; ///< of paper
constexpr double kInchesPerMetre = 1 / 0.0254;

void draw(RollGrid& rolls, QCPPainter& painter)
{
    QCustomPlot& plot = rolls.plot();
    const QPalette& palette = rolls.theme().palette;
    painter.fillRect(plot.rect(), palette.color(QPalette::Base)); // as paper is
    plot.setBackground(Qt::NoBrush);
    plot.toPainter(&painter);
    plot.setBackground(palette.color(QPalette::Window));
    for (const GlassPane* pane : plot.findChildren<GlassPane*>()) {
        if (!pane->ofTheMusic() || !pane->isVisible())
            continue;
        painter.save();
        pane->paint(painter);
        painter.restore();
    }
}

} // namespace

QByteArray pngOf(RollGrid& rolls)
{
    QImage image(rolls.plot().size() * kFineness, QImage::Format_RGB32);
    image.setDevicePixelRatio(kFineness);
    {
        QCPPainter painter(&image);
        draw(rolls, painter);
    }
    // Not before, as that would make the letters larger.
    image.setDotsPerMeterX(qRound(kFineness * kDotsPerInch * kInchesPerMetre));
    image.setDotsPerMeterY(image.dotsPerMeterX());
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QByteArray pdfOf(RollGrid& rolls, const QString& title)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter page(&buffer);
    page.setTitle(title);
    page.setCreator(QStringLiteral("Rollwright"));
    page.setResolution(kDotsPerInch);
    page.setPageSize(QPageSize(QSizeF(rolls.plot().size()) * (kPointsPerInch / kDotsPerInch),
                               QPageSize::Point, {}, QPageSize::ExactMatch));
    page.setPageMargins({});
    QCPPainter painter(&page);
    painter.setMode(QCPPainter::pmVectorized);
    draw(rolls, painter);
    painter.end();
    return bytes;
}

} // namespace rollwright
