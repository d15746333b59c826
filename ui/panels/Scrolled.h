#pragma once

#include <QScrollArea>

namespace rollwright {

/// A page that takes what room there is, and scrolls where that is too little. The area is passed
/// over by the Tab key, which makes what it goes to visible.
inline QScrollArea* scrolled(QWidget* page)
{
    auto* area = new QScrollArea;
    area->setWidget(page);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    return area;
}

} // namespace rollwright
