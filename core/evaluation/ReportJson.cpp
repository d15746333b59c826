#include "core/evaluation/ReportJson.h"

#include <algorithm>
#include <functional>

#include <nlohmann/json.hpp>

namespace rollwright {

namespace {

using Json = nlohmann::ordered_json;

/// `valueOf` of every field, by group and name.
Json grouped(bool withAligned, const std::function<Json(const EvaluationField&)>& valueOf)
{
    Json groups = Json::object();
    const auto add = [&](std::span<const EvaluationField> fields) {
        for (const EvaluationField& field : fields)
            groups[field.group][field.name] = valueOf(field);
    };
    add(evaluationFields());
    if (withAligned)
        add(alignedFields());
    return groups;
}

/// `otherwise`: of a field that no recording has.
template <typename Value>
Json summaries(std::span<const RecordingReport> recordings, Value FieldSummary::*member,
               const Json& otherwise)
{
    const bool withAligned =
        std::any_of(recordings.begin(), recordings.end(),
                    [](const auto& each) { return each.report.aligned.has_value(); });
    return grouped(withAligned, [&](const EvaluationField& field) {
        const auto summary = summarize(recordings, field);
        return summary ? Json((*summary).*member) : otherwise;
    });
}

NoteScores noteScores(const Json& group)
{
    return {group.at("precision"), group.at("recall"), group.at("f1"), group.at("overlap")};
}

std::optional<NoteScores> velocityScores(const Json& group)
{
    return group.at("f1").is_null() ? std::nullopt : std::optional(noteScores(group));
}

EvaluationReport readReport(const Json& groups)
{
    EvaluationReport report;
    if (const Json& loss = groups.at("loss"); loss.at("frame_loss").is_number())
        report.loss = LossScores{loss.at("frame_loss"), loss.at("onset_loss")};
    const Json& frame = groups.at("frame");
    report.frame.frame = {frame.at("frame_precision"), frame.at("frame_recall"),
                          frame.at("frame_f1")};
    report.frame.onset = {frame.at("onset_precision"), frame.at("onset_recall"),
                          frame.at("onset_f1")};
    report.note = noteScores(groups.at("note"));
    report.noteWithOffsets = noteScores(groups.at("note-with-offsets"));
    report.noteWithOffsetsAndVelocity = velocityScores(groups.at("note-with-offsets-and-velocity"));
    if (groups.contains("alignment"))
        report.aligned =
            AlignedScores{Seconds(groups.at("alignment").at("onset_deviation").get<double>()),
                          noteScores(groups.at("aligned-note")),
                          noteScores(groups.at("aligned-note-with-offsets")),
                          velocityScores(groups.at("aligned-note-with-offsets-and-velocity"))};
    return report;
}

} // namespace

std::optional<EvaluationReport> reportFromJson(const Json& json)
try {
    return readReport(json);
} catch (const Json::exception&) {
    return std::nullopt;
}

Json toJson(const EvaluationReport& report)
{
    return grouped(report.aligned.has_value(), [&](const EvaluationField& field) {
        const auto value = field.value(report);
        return value ? Json(*value) : Json(nullptr);
    });
}

Json toJson(std::span<const RecordingReport> recordings)
{
    Json dataset;
    dataset["recordings"] = Json::array();
    for (const RecordingReport& recording : recordings)
        dataset["recordings"].push_back(
            {{"name", recording.name}, {"scores", toJson(recording.report)}});
    dataset["mean"] = summaries(recordings, &FieldSummary::mean, nullptr);
    dataset["standard_deviation"] = summaries(recordings, &FieldSummary::deviation, nullptr);
    dataset["count"] = summaries(recordings, &FieldSummary::count, 0);
    return dataset;
}

} // namespace rollwright
