#pragma once

#include <span>

#include <QPainter>

#include "ui/roll/NotePlottable.h"

namespace rollwright {

struct CrowdStyle {
    NoteShape shape{};
    NoteLane lane;
    const ColourMap& velocity;
};

/// Draws far more notes than there are pixels: a picture of one device pixel a column and one line
/// a lane of every key, which shows the loudest of the notes that fall on it. Its cost is that of
/// the pixels and some steps a note.
void drawCrowd(QPainter& painter, const TimePitchMapping& map, std::span<const Note> notes,
               const CrowdStyle& style);

} // namespace rollwright
