#include "ui/panels/MessageText.h"

#include <cmath>
#include <memory>

namespace rollwright {

namespace {

constexpr int kNarrowest = 10; ///< characters
constexpr int kUsual = 60;

} // namespace

MessageText::MessageText()
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    viewport()->setAcceptDrops(false); // they are for the window
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document()->setDocumentMargin(0);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void MessageText::setLines(const QString& text)
{
    setPlainText(text);
    updateGeometry();
}

int MessageText::heightForWidth(int width) const
{
    const std::unique_ptr<QTextDocument> lines(document()->clone());
    lines->setTextWidth(width);
    return static_cast<int>(std::ceil(lines->size().height()));
}

QSize MessageText::minimumSizeHint() const
{
    return {kNarrowest * fontMetrics().averageCharWidth(), fontMetrics().height()};
}

QSize MessageText::sizeHint() const
{
    const int width = kUsual * fontMetrics().averageCharWidth();
    return {width, heightForWidth(width)};
}

} // namespace rollwright
