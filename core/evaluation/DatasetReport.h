#pragma once

#include <cstddef>
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
    int count = 0;        ///< n: recordings that have the field
};

/// Over the recordings that have the field; absent when none has.
std::optional<FieldSummary> summarize(std::span<const RecordingReport> recordings,
                                      const EvaluationField& field);

/// "0.123 +- 0.045".
std::string formatted(const FieldSummary& summary);

/// " (2 of 3)" where fewer than `all` recordings have the field; else nothing.
std::string countedOf(const FieldSummary& summary, std::size_t all);

/// One line a field, "group  name: mean +- deviation", as the study prints it, and of how many
/// recordings where not all have it.
std::string datasetTable(std::span<const RecordingReport> recordings);

} // namespace rollwright
