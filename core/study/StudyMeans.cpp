#include "core/study/StudyMeans.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/base/Counted.h"
#include "core/base/Translatable.h"
#include "core/evaluation/BestScores.h"

namespace rollwright {

namespace {

constexpr int kDecimals = 3;

const EvaluationField* fieldNamed(std::string_view group, std::string_view name)
{
    for (const auto fields : {evaluationFields(), alignedFields()})
        for (const EvaluationField& field : fields)
            if (field.group == group && field.name == name)
                return &field;
    return nullptr;
}

/// The scores of one model on the recordings that all models have scored.
std::vector<RecordingReport> comparableReports(const StudyTable& table, std::size_t model)
{
    std::vector<RecordingReport> reports;
    for (std::size_t i = 0; i < table.recordings().size(); ++i)
        if (table.isComplete(i))
            reports.push_back({table.recordings()[i], *table.at({i, model}).report});
    return reports;
}

} // namespace

std::span<const MainField> mainFields()
{
    static const std::array kFields{
        MainField{translatable("note F1"), fieldNamed("note", "f1")},
        MainField{translatable("note precision"), fieldNamed("note", "precision")},
        MainField{translatable("note recall"), fieldNamed("note", "recall")},
        MainField{translatable("note F1, aligned"), fieldNamed("aligned-note", "f1")},
        MainField{translatable("note F1 with offsets"), fieldNamed("note-with-offsets", "f1")},
        MainField{translatable("note F1 with offsets and velocity"),
                  fieldNamed("note-with-offsets-and-velocity", "f1")},
        MainField{translatable("frame F1"), fieldNamed("frame", "frame_f1")},
    };
    return kFields;
}

bool isComparable(const StudyTable& table, const EvaluationField& field)
{
    return table.oneGrid() || !countsCells(field);
}

MeanRow meansOf(const StudyTable& table, const EvaluationField& field)
{
    MeanRow row{&field, {}, {}};
    std::vector<std::optional<double>> means;
    for (std::size_t k = 0; k < table.models().size(); ++k) {
        row.models.push_back(summarize(comparableReports(table, k), field));
        means.push_back(row.models.back() ? std::optional(row.models.back()->mean) : std::nullopt);
    }
    row.best = isComparable(table, field) ? bestOf(field, means, kDecimals)
                                          : std::vector<bool>(means.size(), false);
    return row;
}

std::vector<MeanRow> allMeans(const StudyTable& table)
{
    std::vector<MeanRow> rows;
    for (const auto fields : {evaluationFields(), alignedFields()}) {
        for (const EvaluationField& field : fields) {
            MeanRow row = meansOf(table, field);
            if (std::ranges::any_of(row.models, [](const auto& each) { return each.has_value(); }))
                rows.push_back(std::move(row));
        }
    }
    return rows;
}

std::string describeCount(const StudyTable& table)
{
    const std::size_t all = table.recordings().size();
    const std::size_t complete = table.complete();
    const std::string text = counted(complete, "recording");
    return complete == all
               ? text
               : text + " of " + std::to_string(all) + " (those that every model has scored)";
}

std::string describeGrids(const StudyTable& table)
{
    return table.oneGrid() ? std::string()
                           : "Losses and frame scores count frames of each model's own length: "
                             "they do not compare.";
}

} // namespace rollwright
