#pragma once

#include <QString>

#include "core/notes/Note.h"

namespace rollwright {

/// A time in a recording: "1:02.345".
QString clockText(Seconds time);

/// A length of time, roughly, for a person who waits: "5 s", "2 min 10 s".
QString spanText(Seconds span);

/// The name or path of a file, without its middle when it is very long.
QString shortName(const QString& name);

/// The keys of an octave: "C4-B4", with an en dash; of the lowest and the highest those that a
/// piano has.
QString octaveText(int octave);

/// "C#4, 1:02.345 to 1:03.000 (0.655 s), velocity 76"
QString noteText(const Note& note);

/// What is later, "+54 ms", earlier, or neither, "0 ms".
QString deviationText(Seconds later);

} // namespace rollwright
