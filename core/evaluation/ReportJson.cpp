#include "core/evaluation/ReportJson.h"

#include <functional>

#include <nlohmann/json.hpp>

namespace rollwright {

namespace {

using Json = nlohmann::ordered_json;
constexpr int kIndent = 2;

/// `valueOf` of every field, by group and name.
Json grouped(const std::function<std::optional<double>(const EvaluationField&)>& valueOf)
{
    Json groups = Json::object();
    for (const EvaluationField& field : evaluationFields()) {
        const std::optional<double> value = valueOf(field);
        groups[field.group][field.name] = value ? Json(*value) : Json(nullptr);
    }
    return groups;
}

Json scoresOf(const EvaluationReport& report)
{
    return grouped([&](const EvaluationField& field) { return field.value(report); });
}

Json summaries(std::span<const RecordingReport> recordings, double FieldSummary::*member)
{
    return grouped([&](const EvaluationField& field) -> std::optional<double> {
        const auto summary = summarize(recordings, field);
        return summary ? std::optional((*summary).*member) : std::nullopt;
    });
}

/// Names that are not UTF-8 are shown with replacement characters.
std::string dumped(const Json& json)
{
    return json.dump(kIndent, ' ', false, Json::error_handler_t::replace);
}

} // namespace

std::string toJson(const EvaluationReport& report)
{
    return dumped(scoresOf(report));
}

std::string toJson(std::span<const RecordingReport> recordings)
{
    Json dataset;
    dataset["recordings"] = Json::array();
    for (const RecordingReport& recording : recordings)
        dataset["recordings"].push_back(
            {{"name", recording.name}, {"scores", scoresOf(recording.report)}});
    dataset["mean"] = summaries(recordings, &FieldSummary::mean);
    dataset["standard_deviation"] = summaries(recordings, &FieldSummary::deviation);
    return dumped(dataset);
}

} // namespace rollwright
