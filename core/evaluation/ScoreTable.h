#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/evaluation/EvaluationReport.h"

namespace rollwright {

/// The scores of one model, or whatever else stands at the head of a column.
struct NamedReport {
    std::string name; ///< UTF-8
    EvaluationReport report;
};

/// Fields x names, to be copied into papers and spreadsheets. The best of each row is marked where
/// the format knows emphasis; notes that were corrected do not compete.
enum class TableFormat { Text, Csv, Markdown, Latex };

/// One line a field of `evaluationFields()`: group, name, and a value a report, with four decimals;
/// CSV is not rounded. Names are escaped as the format asks.
std::string scoreTable(std::span<const NamedReport> reports, TableFormat format);

} // namespace rollwright
