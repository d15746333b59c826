#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/evaluation/EvaluationReport.h"

namespace rollwright {

struct RecordingReport {
    std::string name; ///< UTF-8
    EvaluationReport report;
};

/// A field over the recordings of a data set.
struct FieldSummary {
    double mean = 0;
    double deviation = 0; ///< standard deviation of the population (divided by n), as the study's
};

/// Over the recordings that have the field; absent when none has.
std::optional<FieldSummary> summarize(std::span<const RecordingReport> recordings,
                                      const EvaluationField& field);

/// "0.123 +- 0.045".
std::string formatted(const FieldSummary& summary);

/// One line a field, "group  name: mean +- deviation", as the study prints it.
std::string datasetTable(std::span<const RecordingReport> recordings);

} // namespace rollwright
