#include "core/study/StudyReport.h"

#include <algorithm>
#include <array>
#include <iomanip>
#include <sstream>
#include <utility>

#include <nlohmann/json.hpp>

#include "core/base/ErrorText.h"
#include "core/base/JsonText.h"
#include "core/base/ProgramVersion.h"
#include "core/base/Translatable.h"
#include "core/evaluation/CellJson.h"
#include "core/evaluation/CellText.h"
#include "core/evaluation/NoteMatcher.h"
#include "core/evaluation/ReportJson.h"
#include "core/io/DecoderJson.h"
#include "core/study/StudyHtml.h"
#include "core/study/StudyMeans.h"

namespace rollwright {

namespace {

using Json = nlohmann::ordered_json;
constexpr int kLeastWidth = 18; ///< "0.123 +- 0.045*" and a gap

/// Of how many recordings the means are, where not of all; models that have a field have it of the
/// same ones.
std::string fewerIn(const MeanRow& row, const StudyTable& table)
{
    for (const auto& mean : row.models)
        if (mean)
            return countedOf(*mean, table.complete());
    return {};
}

std::string asText(const StudyTable& table)
{
    constexpr int kGroupWidth = 38;
    constexpr int kNameWidth = 16;
    const auto width = [](const std::string& name) {
        return std::max(kLeastWidth, columnsOf(name) + 2);
    };
    std::ostringstream text;
    text << "Mean +- standard deviation over " << describeCount(table)
         << "; deviation divided by n; * best\n"
         << describeGrids(table) << (table.oneGrid() ? "\n" : "\n\n")
         << std::string(kGroupWidth + 1 + kNameWidth, ' ');
    for (const std::string& model : table.models())
        text << rightAligned(model, width(model));
    text << '\n';
    for (const MeanRow& row : allMeans(table)) {
        text << std::setw(kGroupWidth) << row.field->group << ' ' << std::left
             << std::setw(kNameWidth) << row.field->name << std::right;
        for (std::size_t k = 0; k < row.models.size(); ++k)
            text << std::setw(width(table.models()[k]))
                 << (row.models[k] ? formatted(*row.models[k]) + (row.best[k] ? "*" : " ") : "- ");
        text << fewerIn(row, table) << '\n';
    }
    return text.str();
}

std::string asCsv(const StudyTable& table)
{
    std::ostringstream text;
    text << "recording,model,group,name,value\n" << std::setprecision(17);
    for (std::size_t i = 0; i < table.recordings().size(); ++i) {
        for (std::size_t k = 0; k < table.models().size(); ++k) {
            const StudyCell& cell = table.at({i, k});
            if (!cell.report)
                continue;
            for (const auto fields : {evaluationFields(), alignedFields()})
                for (const EvaluationField& field : fields)
                    if (const auto value = field.value(*cell.report))
                        text << csvField(table.recordings()[i]) << ','
                             << csvField(table.models()[k]) << ',' << field.group << ','
                             << field.name << ',' << *value << '\n';
        }
    }
    return text.str();
}

Json sourceJson(const StudySource& source)
{
    const MatchTolerance tolerance;
    Json json{{"version", programVersion()},
              {"dataset", source.dataset},
              {"layout", source.layout},
              {"date", source.date}};
    if (!source.split.empty())
        json["split"] = source.split;
    json["tolerance"] = {{"onset", tolerance.onset.count()},
                         {"offset", tolerance.offset.count()},
                         {"offset_ratio", tolerance.offsetRatio}};
    json["left_out"] = Json::array();
    for (const Error& leftOut : source.leftOut)
        json["left_out"].push_back(describe(leftOut));
    return json;
}

/// What a model is besides its name.
Json modelJson(const ModelInfo& model)
{
    return {{"id", model.id},
            {"version", model.version},
            {"sha256", model.sha256},
            {"decoder", toJson(defaultParams(model))},
            {"cells", cellsOf(model)}};
}

std::string asJson(const StudyTable& table, const StudySource& source)
{
    Json study = sourceJson(source);
    study["compared_recordings"] = table.complete();
    study["models"] = Json::array();
    const std::vector<MeanRow> means = allMeans(table);
    for (std::size_t k = 0; k < table.models().size(); ++k) {
        Json model{{"name", table.models()[k]}};
        if (k < source.plan.models.size())
            model.update(modelJson(source.plan.models[k]));
        for (const MeanRow& row : means) {
            if (!row.models[k])
                continue;
            const auto put = [&](const char* what, Json value) {
                model[what][row.field->group][row.field->name] = std::move(value);
            };
            put("mean", row.models[k]->mean);
            put("standard_deviation", row.models[k]->deviation);
            put("count", row.models[k]->count);
        }
        study["models"].push_back(model);
    }
    study["recordings"] = Json::array();
    for (std::size_t i = 0; i < table.recordings().size(); ++i) {
        Json recording{{"name", table.recordings()[i]}};
        if (i < source.plan.recordings.size())
            recording["reference"] = source.plan.recordings[i].files.reference.string();
        recording["scores"] = Json::object();
        for (std::size_t k = 0; k < table.models().size(); ++k) {
            const StudyCell& cell = table.at({i, k});
            if (cell.report)
                recording["scores"][table.models()[k]] = toJson(*cell.report);
            else if (cell.error)
                recording["errors"][table.models()[k]] = describe(*cell.error);
        }
        study["recordings"].push_back(recording);
    }
    return jsonText(study, 2) + '\n';
}

std::string fixed(double value)
{
    std::ostringstream text;
    text << std::fixed << std::setprecision(3) << value;
    return text.str();
}

std::string asMarkdown(const StudyTable& table, const StudySource& source)
{
    std::ostringstream text;
    const auto head = [&](const char* first) {
        text << "\n| " << first << " |";
        for (const std::string& model : table.models())
            text << ' ' << markdownCell(model) << " |";
        text << "\n|---|";
        for (std::size_t k = 0; k < table.models().size(); ++k)
            text << "---:|";
        text << '\n';
    };
    text << "# Models on " << markdownCell(source.dataset) << "\n\nMean ± standard deviation over "
         << describeCount(table) << "; deviation divided by n, " << source.date << ".\n"
         << describeGrids(table) << (table.oneGrid() ? "" : "\n");
    head("Measure");
    for (const MainField& main : mainFields()) {
        const MeanRow row = meansOf(table, *main.field);
        text << "| " << main.label << " |";
        for (std::size_t k = 0; k < row.models.size(); ++k) {
            const std::string mark = row.best[k] ? "**" : "";
            text << ' '
                 << (row.models[k] ? mark + fixed(row.models[k]->mean) + mark + " ± " +
                                         fixed(row.models[k]->deviation) +
                                         countedOf(*row.models[k], table.complete())
                                   : "–")
                 << " |";
        }
        text << '\n';
    }
    head("Note F1");
    for (std::size_t i = 0; i < table.recordings().size(); ++i) {
        text << "| " << markdownCell(table.recordings()[i]) << " |";
        for (std::size_t k = 0; k < table.models().size(); ++k) {
            const StudyCell& cell = table.at({i, k});
            text << ' ' << (cell.report ? fixed(cell.report->note.f1) : "–") << " |";
        }
        text << '\n';
    }
    return text.str();
}

} // namespace

StudySource sourceOf(const std::filesystem::path& folder, const Dataset& dataset,
                     const StudyPlan& plan, std::string date)
{
    return {folder.string(),  dataset.layout, std::move(date), dataset.split,
            anyMidi(dataset), plan,           dataset.leftOut};
}

std::span<const StudyFormatInfo> studyFormats()
{
    static constexpr std::array kFormats{
        StudyFormatInfo{StudyFormat::Html, ".html", translatable("Web page")},
        StudyFormatInfo{StudyFormat::Markdown, ".md", translatable("Markdown")},
        StudyFormatInfo{StudyFormat::Csv, ".csv", translatable("CSV table")},
        StudyFormatInfo{StudyFormat::Json, ".json", translatable("JSON")},
        StudyFormatInfo{StudyFormat::Text, ".txt", translatable("Text")},
    };
    return kFormats;
}

std::string studyReport(const StudyTable& table, const StudySource& source, StudyFormat format)
{
    switch (format) {
    case StudyFormat::Text: return asText(table);
    case StudyFormat::Csv: return asCsv(table);
    case StudyFormat::Json: return asJson(table, source);
    case StudyFormat::Markdown: return asMarkdown(table, source);
    case StudyFormat::Html: return studyPage(table, source);
    }
    return {};
}

} // namespace rollwright
