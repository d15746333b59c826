#pragma once

#include <QString>

#include "core/evaluation/EvaluationReport.h"

namespace rollwright {

/// "Note with offsets": the group of a measure for people, in their language.
QString groupTitle(const EvaluationField& field);

/// "Precision": what it measures.
QString fieldTitle(const EvaluationField& field);

} // namespace rollwright
