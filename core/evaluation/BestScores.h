#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/evaluation/EvaluationReport.h"

namespace rollwright {

/// Which of several values of one field are the best: all that equal the best one when rounded to
/// `decimals`, so that what looks equal is marked alike. None unless two values or more are there.
std::vector<bool> bestOf(const EvaluationField& field,
                         std::span<const std::optional<double>> values, int decimals);

} // namespace rollwright
