#include "ui/panels/PlainLabel.h"

#include <QLabel>

namespace rollwright {

QLabel* plainLabel()
{
    auto* label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace rollwright
