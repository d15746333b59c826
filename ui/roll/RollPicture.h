#pragma once

#include <vector>

#include <QByteArray>
#include <QString>

#include "ui/theme/VerdictStyle.h"

namespace rollwright {

class RollGrid;

/// Pictures of what is seen of a grid, without the playhead and what is selected. GUI thread.

/// What stands above it on paper.
struct PageHead {
    QString title;
    struct Key {
        NoteVerdict verdict{};
        QString name;
    };
    std::vector<Key> legend{}; ///< of the difference view
};

QByteArray pngOf(RollGrid& rolls); ///< as it looks, twice as fine as the screen usually is
/// A page, in light colours; notes, lines and text as such.
QByteArray pdfOf(RollGrid& rolls, const PageHead& head);

} // namespace rollwright
