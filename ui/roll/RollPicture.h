#pragma once

#include <QByteArray>
#include <QString>

namespace rollwright {

class RollGrid;

/// Pictures of what is seen of a grid, without the playhead and what is selected. GUI thread.

QByteArray pngOf(RollGrid& rolls);                       ///< twice as fine as the screen usually is
QByteArray pdfOf(RollGrid& rolls, const QString& title); ///< a page; notes, lines and text as such

} // namespace rollwright
