#pragma once

#include <string>

#include "core/study/StudyReport.h"

namespace rollwright {

/// The study as one HTML page without any reference to the outside: a table of means, a dot for
/// each recording's note F1 in a row a model (SVG), and all recordings in a table whose columns
/// sort it.
std::string studyPage(const StudyTable& table, const StudySource& source);

} // namespace rollwright
