#include "ui/roll/RollPicture.h"

#include <QBuffer>
#include <QFontMetrics>
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

/// A title, and below it what the styles of notes mean, on as many lines as it takes.
class HeadOfPage
{
public:
    HeadOfPage(const PageHead& head, const QFont& font, int width)
        : m_head(head), m_font(font), m_titleFont(font)
    {
        m_titleFont.setPointSizeF(kTitleSize * font.pointSizeF());
        m_titleFont.setBold(true);
        layOut(width);
    }

    int height() const { return m_height; }

    void draw(QPainter& painter, const Theme& theme) const
    {
        painter.save();
        painter.setPen(theme.paneText);
        painter.setFont(m_titleFont);
        painter.drawText(QPointF(kMargin, kMargin + QFontMetricsF(m_titleFont).ascent()),
                         m_head.title);
        painter.setFont(m_font);
        for (std::size_t i = 0; i < m_places.size(); ++i) {
            const PageHead::Key& key = m_head.legend[i];
            const VerdictStyle style = styleOf(key.verdict, theme.dark);
            painter.setPen(style.outline);
            painter.setBrush(style.fill);
            painter.drawRect(QRectF(m_places[i], kVerdictIconSize));
            painter.setPen(theme.paneText);
            painter.drawText(m_places[i] + QPointF(kVerdictIconSize.width() + kMargin,
                                                   kVerdictIconSize.height() - 1),
                             key.name);
        }
        painter.restore();
    }

private:
    static constexpr double kTitleSize = 1.4; ///< of the usual letters
    static constexpr int kMargin = 6;

    void layOut(int width)
    {
        const QFontMetrics letters(m_font);
        const int line = letters.height() + kMargin;
        QPoint place(kMargin, 2 * kMargin + QFontMetrics(m_titleFont).height());
        for (const PageHead::Key& key : m_head.legend) {
            const int wide =
                kVerdictIconSize.width() + 4 * kMargin + letters.horizontalAdvance(key.name);
            if (place.x() > kMargin && place.x() + wide > width)
                place = {kMargin, place.y() + line};
            m_places.emplace_back(place);
            place.rx() += wide;
        }
        m_height = place.y() + (m_places.empty() ? 0 : line);
    }

    const PageHead& m_head;
    QFont m_font;
    QFont m_titleFont;
    std::vector<QPointF> m_places; ///< of the legend's pictures
    int m_height = 0;
};

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

QByteArray pdfOf(RollGrid& rolls, const PageHead& head)
{
    const Theme seen = rolls.theme();
    const QSize size = rolls.plot().size();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter page(&buffer);
    page.setTitle(head.title);
    page.setCreator(QStringLiteral("Rollwright"));
    page.setResolution(kDotsPerInch);
    const HeadOfPage top(head, rolls.font(), size.width());
    const QSizeF whole(size.width(), size.height() + top.height());
    page.setPageSize(QPageSize(whole * (kPointsPerInch / kDotsPerInch), QPageSize::Point, {},
                               QPageSize::ExactMatch));
    page.setPageMargins({});
    QCPPainter painter(&page);
    painter.setMode(QCPPainter::pmVectorized);
    rolls.setTheme(lightTheme());
    top.draw(painter, rolls.theme());
    painter.translate(0, top.height());
    draw(rolls, painter);
    painter.end();
    rolls.setTheme(seen);
    return bytes;
}

} // namespace rollwright
