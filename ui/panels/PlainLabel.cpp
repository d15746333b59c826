#include "ui/panels/PlainLabel.h"

#include <algorithm>
#include <cmath>

#include <QPainter>
#include <QStyle>
#include <QTextLayout>

#include "ui/text/WrapOption.h"

namespace rollwright {

namespace {

constexpr int kNarrowest = 10; ///< characters
constexpr int kWidest = 80;    ///< wished for

/// As text layouts know them.
QString linesOf(QString text)
{
    return text.replace('\n', QChar(QChar::LineSeparator));
}

} // namespace

PlainLabel::PlainLabel()
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
}

QMargins PlainLabel::edges() const
{
    const int all = margin();
    return contentsMargins() + QMargins(all, all, all, all);
}

int PlainLabel::heightOf(QTextLayout& lines, int width) const
{
    QTextOption option = wrapOption(QStyle::visualAlignment(layoutDirection(), alignment()));
    option.setTextDirection(layoutDirection());
    lines.setTextOption(option);
    qreal height = 0;
    lines.beginLayout();
    for (QTextLine line = lines.createLine(); line.isValid(); line = lines.createLine()) {
        line.setLeadingIncluded(true);
        line.setLineWidth(width);
        line.setPosition({0, height});
        height += line.height();
    }
    lines.endLayout();
    return static_cast<int>(std::ceil(height));
}

int PlainLabel::heightForWidth(int width) const
{
    const QMargins around = edges();
    QTextLayout lines(linesOf(text()), font(), this);
    return heightOf(lines, std::max(0, width - around.left() - around.right())) + around.top() +
           around.bottom();
}

QSize PlainLabel::minimumSizeHint() const
{
    const QSize hint = QLabel::minimumSizeHint();
    return {std::min(hint.width(), kNarrowest * fontMetrics().averageCharWidth()), hint.height()};
}

QSize PlainLabel::sizeHint() const
{
    const QSize hint = QLabel::sizeHint();
    const int most = kWidest * fontMetrics().averageCharWidth();
    return hint.width() <= most ? hint : QSize(most, heightForWidth(most));
}

void PlainLabel::paintEvent(QPaintEvent*)
{
    const QRect room = rect().marginsRemoved(edges());
    QTextLayout lines(linesOf(text()), font(), this);
    const QSize size(room.width(), heightOf(lines, room.width()));
    const QRect place = QStyle::alignedRect(layoutDirection(), alignment(), size, room);
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    lines.draw(&painter, place.topLeft());
}

QLabel* plainLabel()
{
    return new PlainLabel;
}

} // namespace rollwright
