#pragma once

#include <optional>
#include <span>

#include <nlohmann/json_fwd.hpp>

#include "core/evaluation/DatasetReport.h"
#include "core/evaluation/EvaluationReport.h"

namespace rollwright {

/// An object with one object a group of `evaluationFields()`; a value that is not there is null.
/// The groups of `alignedFields()` are there where a report has them.
nlohmann::ordered_json toJson(const EvaluationReport& report);

/// What `toJson` gave, read back; absent when it is no such object.
std::optional<EvaluationReport> reportFromJson(const nlohmann::ordered_json& json);

/// {"recordings": [{"name", "scores"}], "mean": groups, "standard_deviation": groups, "count":
/// groups}; the last say how many recordings have each field.
nlohmann::ordered_json toJson(std::span<const RecordingReport> recordings);

} // namespace rollwright
