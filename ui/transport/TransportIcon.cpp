#include "ui/transport/TransportIcon.h"

#include <algorithm>

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>

namespace rollwright {

namespace {

class ShapeEngine : public QIconEngine
{
public:
    explicit ShapeEngine(TransportShape shape) : m_shape(shape) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(QGuiApplication::palette().color(group, QPalette::ButtonText));
        const double side = std::min(rect.width(), rect.height());
        painter->translate(QRectF(rect).center());
        painter->scale(side, side); // then the picture is one unit wide, around 0
        draw(*painter);
        painter->restore();
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    QIconEngine* clone() const override { return new ShapeEngine(m_shape); }

private:
    void draw(QPainter& painter) const
    {
        switch (m_shape) {
        case TransportShape::Play:
            painter.drawPolygon(QPolygonF{{-0.25, -0.35}, {0.38, 0}, {-0.25, 0.35}});
            break;
        case TransportShape::Pause:
            painter.drawRect(QRectF(-0.3, -0.33, 0.2, 0.66));
            painter.drawRect(QRectF(0.1, -0.33, 0.2, 0.66));
            break;
        case TransportShape::Stop: painter.drawRect(QRectF(-0.3, -0.3, 0.6, 0.6)); break;
        case TransportShape::Record: painter.drawEllipse(QPointF(0, 0), 0.33, 0.33); break;
        }
    }

    TransportShape m_shape;
};

} // namespace

QIcon transportIcon(TransportShape shape)
{
    return QIcon(new ShapeEngine(shape));
}

} // namespace rollwright
