#pragma once

#include <optional>
#include <span>
#include <string>

#include "core/evaluation/DatasetReport.h"
#include "core/evaluation/EvaluationReport.h"

namespace rollwright {

/// An object with one object a group of `evaluationFields()`; a value that is not there is null.
/// The groups of `alignedFields()` are there where a report has them.
std::string toJson(const EvaluationReport& report);

/// What `toJson` wrote, read back; absent when it is not such a text.
std::optional<EvaluationReport> reportFromJson(const std::string& text);

/// {"recordings": [{"name", "scores"}], "mean": groups, "standard_deviation": groups, "count":
/// groups}; the last say how many recordings have each field.
std::string toJson(std::span<const RecordingReport> recordings);

} // namespace rollwright
