#include "ui/panels/MarkedSlider.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOptionSlider>

namespace rollwright {

namespace {
constexpr int kMarkHeight = 5;
constexpr int kMarkHalfWidth = 4;
} // namespace

MarkedSlider::MarkedSlider(QWidget* parent) : QSlider(Qt::Horizontal, parent) {}

void MarkedSlider::setMark(int value)
{
    m_mark = value;
    update();
}

int MarkedSlider::markX() const
{
    QStyleOptionSlider option;
    initStyleOption(&option);
    const int handle =
        style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, this).width();
    return handle / 2 + QStyle::sliderPositionFromValue(minimum(), maximum(), m_mark.value_or(0),
                                                        width() - handle, option.upsideDown);
}

void MarkedSlider::paintEvent(QPaintEvent* event)
{
    QSlider::paintEvent(event);
    if (!m_mark)
        return;
    const int x = markX();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().color(QPalette::WindowText));
    painter.drawPolygon(
        QPolygon{{QPoint(x, height() - kMarkHeight), QPoint(x - kMarkHalfWidth, height()),
                  QPoint(x + kMarkHalfWidth, height())}});
}

} // namespace rollwright
