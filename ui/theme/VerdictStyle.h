#pragma once

#include <QBrush>
#include <QIcon>
#include <QPen>
#include <QSize>

#include "core/evaluation/NoteComparison.h"

namespace rollwright {

/// How the notes of a comparison look: a colour and a pattern for each verdict, so that they can be
/// told apart without seeing colours. The colours are M. Okabe's and K. Ito's ("Color universal
/// design", 2008), which stand out from each other for all kinds of colour vision.
struct VerdictStyle {
    QBrush fill;
    QPen outline;
};

VerdictStyle styleOf(NoteVerdict verdict, bool dark);

/// A small picture of the style, for legends.
constexpr QSize kVerdictIconSize(22, 12);
QIcon iconOf(NoteVerdict verdict, bool dark);

} // namespace rollwright
