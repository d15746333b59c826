#include "ui/transport/LevelBar.h"

#include <algorithm>
#include <cmath>

#include <QPainter>

#include "ui/theme/Theme.h"

namespace rollwright {

namespace {

constexpr double kLowest = -60; ///< dBFS
constexpr double kLoud = -6;    ///< from here on it may soon be too loud
constexpr double kFall = 1;     ///< dB a call
constexpr int kMarkStays = 45;  ///< calls
constexpr QSize kSize(180, 14);
constexpr int kTicks[] = {-48, -36, -24, -12}; ///< dBFS

} // namespace

LevelBar::LevelBar(QWidget* parent) : QWidget(parent), m_level(kLowest), m_mark(kLowest)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMinimumWidth(kSize.width() / 2);
    setAccessibleName(tr("Input level"));
    setToolTip(tr("Level of the input, -60 to 0 dB. The loudest notes should stay below the end."));
}

void LevelBar::setPeak(float magnitude)
{
    const double level =
        std::clamp(20 * std::log10(std::max<double>(magnitude, 1e-6)), kLowest, 0.0);
    m_level = std::max(level, m_level - kFall);
    if (++m_markAge > kMarkStays)
        m_mark = std::max(kLowest, m_mark - kFall);
    if (level >= m_mark) {
        m_mark = level;
        m_markAge = 0;
    }
    update();
}

void LevelBar::reset()
{
    m_level = m_mark = kLowest;
    update();
}

QSize LevelBar::sizeHint() const
{
    return kSize;
}

double LevelBar::x(double level) const
{
    return width() * (1 - level / kLowest);
}

void LevelBar::paintEvent(QPaintEvent*)
{
    const Theme theme = themeFor(palette());
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    const auto fill = [&](double from, double to, const QColor& colour) {
        if (to > from)
            painter.fillRect(QRectF(x(from), 0, x(to) - x(from), height()), colour);
    };
    fill(kLowest, std::min(m_level, kLoud), palette().color(QPalette::Highlight));
    fill(kLoud, m_level, theme.failure);
    QColor line = palette().color(QPalette::Text);
    line.setAlphaF(0.35F);
    for (const int tick : kTicks)
        painter.fillRect(QRectF(x(tick), height() - 4.0, 1, 4), line);
    if (m_mark > kLowest)
        painter.fillRect(QRectF(x(m_mark) - 2, 0, 2, height()),
                         m_mark > kLoud ? theme.failure : palette().color(QPalette::Text));
    painter.setPen(line);
    painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
}

} // namespace rollwright
