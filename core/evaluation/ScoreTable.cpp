#include "core/evaluation/ScoreTable.h"

#include <algorithm>
#include <iomanip>
#include <sstream>

#include "core/evaluation/BestScores.h"
#include "core/evaluation/CellText.h"

namespace rollwright {

namespace {

constexpr int kDecimals = 4;

struct Line {
    const EvaluationField* field = nullptr;
    std::vector<std::optional<double>> values;
    std::vector<bool> best;
};

std::vector<Line> linesOf(std::span<const NamedReport> reports)
{
    std::vector<Line> lines;
    for (const EvaluationField& field : evaluationFields()) {
        Line line{&field, {}, {}};
        std::vector<std::optional<double>> rivals;
        for (const NamedReport& report : reports) {
            line.values.push_back(field.value(report.report));
            rivals.push_back(report.report.corrected ? std::nullopt : line.values.back());
        }
        line.best = bestOf(field, rivals, kDecimals);
        lines.push_back(std::move(line));
    }
    return lines;
}

std::string rounded(double value)
{
    std::ostringstream text;
    text << std::fixed << std::setprecision(kDecimals) << value;
    return text.str();
}

std::string exact(double value)
{
    std::ostringstream text;
    text << std::setprecision(17) << value;
    return text.str();
}

std::string asText(std::span<const NamedReport> reports)
{
    constexpr int kGroupWidth = 32;
    constexpr int kNameWidth = 17;
    std::ostringstream out;
    const auto width = [](const NamedReport& report) {
        return std::max(9, columnsOf(report.name) + 2);
    };
    out << std::string(kGroupWidth + kNameWidth, ' ');
    for (const NamedReport& report : reports)
        out << rightAligned(report.name, width(report));
    out << '\n';
    for (const Line& line : linesOf(reports)) {
        out << std::left << std::setw(kGroupWidth) << line.field->group << std::setw(kNameWidth)
            << line.field->name << std::right;
        for (std::size_t i = 0; i < reports.size(); ++i)
            out << std::setw(width(reports[i]))
                << (line.values[i] ? rounded(*line.values[i]) + (line.best[i] ? "*" : "") : "-");
        out << '\n';
    }
    return out.str();
}

std::string asCsv(std::span<const NamedReport> reports)
{
    std::ostringstream out;
    out << "group,name";
    for (const NamedReport& report : reports)
        out << ',' << csvField(report.name);
    out << '\n';
    for (const Line& line : linesOf(reports)) {
        out << line.field->group << ',' << line.field->name;
        for (const auto& value : line.values)
            out << ',' << (value ? exact(*value) : "");
        out << '\n';
    }
    return out.str();
}

std::string asMarkdown(std::span<const NamedReport> reports)
{
    std::ostringstream out;
    out << "| group | name |";
    for (const NamedReport& report : reports)
        out << ' ' << markdownCell(report.name) << " |";
    out << "\n|---|---|";
    for (std::size_t i = 0; i < reports.size(); ++i)
        out << "---:|";
    out << '\n';
    for (const Line& line : linesOf(reports)) {
        out << "| " << line.field->group << " | " << line.field->name << " |";
        for (std::size_t i = 0; i < reports.size(); ++i) {
            const std::string mark = line.best[i] ? "**" : "";
            out << ' ' << (line.values[i] ? mark + rounded(*line.values[i]) + mark : "\u2013")
                << " |";
        }
        out << '\n';
    }
    return out.str();
}

std::string asLatex(std::span<const NamedReport> reports)
{
    std::ostringstream out;
    out << "\\begin{tabular}{ll" << std::string(reports.size(), 'r') << "}\n\\hline\ngroup & name";
    for (const NamedReport& report : reports)
        out << " & " << latexCell(report.name);
    out << " \\\\\n\\hline\n";
    for (const Line& line : linesOf(reports)) {
        out << line.field->group << " & " << latexCell(line.field->name);
        for (std::size_t i = 0; i < reports.size(); ++i) {
            const std::string value = line.values[i] ? rounded(*line.values[i]) : "--";
            out << " & " << (line.best[i] ? "\\textbf{" + value + "}" : value);
        }
        out << " \\\\\n";
    }
    out << "\\hline\n\\end{tabular}\n";
    return out.str();
}

} // namespace

std::string scoreTable(std::span<const NamedReport> reports, TableFormat format)
{
    switch (format) {
    case TableFormat::Text: return asText(reports);
    case TableFormat::Csv: return asCsv(reports);
    case TableFormat::Markdown: return asMarkdown(reports);
    case TableFormat::Latex: return asLatex(reports);
    }
    return {};
}

} // namespace rollwright
