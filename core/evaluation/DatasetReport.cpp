#include "core/evaluation/DatasetReport.h"

#include <cmath>
#include <iomanip>
#include <sstream>

namespace rollwright {

namespace {

constexpr int kGroupWidth = 38;
constexpr int kNameWidth = 16;
constexpr int kDecimals = 3;

void addRows(std::ostream& table, std::span<const RecordingReport> recordings,
             std::span<const EvaluationField> fields)
{
    for (const EvaluationField& field : fields) {
        const auto summary = summarize(recordings, field);
        if (summary)
            table << std::setw(kGroupWidth) << field.group << ' ' << std::left
                  << std::setw(kNameWidth) << field.name << std::right << ": "
                  << formatted(*summary) << countedOf(*summary, recordings.size()) << '\n';
    }
}

} // namespace

std::optional<FieldSummary> summarize(std::span<const RecordingReport> recordings,
                                      const EvaluationField& field)
{
    std::vector<double> values;
    for (const RecordingReport& recording : recordings)
        if (const auto value = field.value(recording.report))
            values.push_back(*value);
    if (values.empty())
        return std::nullopt;

    const auto count = static_cast<double>(values.size());
    FieldSummary summary;
    summary.count = static_cast<int>(values.size());
    for (const double value : values)
        summary.mean += value / count;
    double variance = 0;
    for (const double value : values)
        variance += (value - summary.mean) * (value - summary.mean) / count;
    summary.deviation = std::sqrt(variance);
    return summary;
}

std::string formatted(const FieldSummary& summary)
{
    std::ostringstream text;
    text << std::fixed << std::setprecision(kDecimals) << summary.mean << " +- "
         << summary.deviation;
    return text.str();
}

std::string countedOf(const FieldSummary& summary, std::size_t all)
{
    const auto count = static_cast<std::size_t>(summary.count);
    return count == all ? std::string()
                        : " (" + std::to_string(count) + " of " + std::to_string(all) + ")";
}

std::string datasetTable(std::span<const RecordingReport> recordings)
{
    std::ostringstream table;
    addRows(table, recordings, evaluationFields());
    addRows(table, recordings, alignedFields());
    return table.str();
}

} // namespace rollwright
