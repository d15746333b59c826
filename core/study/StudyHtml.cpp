#include "core/study/StudyHtml.h"

#include <iomanip>
#include <sstream>

#include "core/base/ErrorText.h"
#include "core/base/ProgramVersion.h"
#include "core/notes/DecoderParams.h"
#include "core/study/StudyMeans.h"

namespace rollwright {

namespace {

constexpr const char* kHead = R"(<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Rollwright: models compared</title>
<style>
:root { color-scheme: light dark; }
body { font: 15px/1.5 system-ui, sans-serif; max-width: 68em; margin: 2em auto; padding: 0 1em; }
table { border-collapse: collapse; margin: 1em 0; }
th, td { padding: .25em .8em; border-bottom: 1px solid #8884; text-align: right; }
th:first-child, td:first-child { text-align: left; }
#recordings th { cursor: pointer; }
#recordings th:hover { text-decoration: underline; }
.best { font-weight: bold; }
.spread { opacity: .65; }
.failed { color: #c33; }
svg { width: 100%; height: auto; font: 12px system-ui, sans-serif; }
svg text { fill: currentColor; }
svg .axis { stroke: currentColor; opacity: .25; }
svg circle { fill: #2a78b8; fill-opacity: .55; }
svg .mean { stroke: #d4622a; stroke-width: 2.5; }
@media (prefers-color-scheme: dark) {
  .failed { color: #f88; }
  svg circle { fill: #5fb2ff; }
}
</style>
</head>
<body>
)";

// A click on a heading sorts by its column, a second one the other way round; names ignore case.
constexpr const char* kTail = R"(<script>
const table = document.getElementById("recordings"), body = table.tBodies[0];
let last = -1, way = 1;
table.querySelectorAll("th").forEach((head, column) => head.addEventListener("click", () => {
  way = last === column ? -way : column === 0 ? 1 : -1;
  last = column;
  const key = row => { const text = row.cells[column].textContent;
    return column === 0 ? text.toLowerCase() : parseFloat(text) || -1; };
  [...body.rows].sort((a, b) => way * (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
    .forEach(row => body.appendChild(row));
}));
</script>
</body>
</html>
)";

std::string escaped(const std::string& text)
{
    std::string result;
    for (const char c : text) {
        switch (c) {
        case '&': result += "&amp;"; break;
        case '<': result += "&lt;"; break;
        case '>': result += "&gt;"; break;
        case '"': result += "&quot;"; break;
        default: result += c;
        }
    }
    return result;
}

std::string fixed(double value, int decimals = 3)
{
    std::ostringstream text;
    text << std::fixed << std::setprecision(decimals) << value;
    return text.str();
}

void writeHeadings(std::ostream& page, const char* first, const StudyTable& table)
{
    page << "<thead><tr><th>" << first << "</th>";
    for (const std::string& model : table.models())
        page << "<th>" << escaped(model) << "</th>";
    page << "</tr></thead>\n<tbody>\n";
}

void writeMeans(std::ostream& page, const StudyTable& table)
{
    page << "<table>\n";
    writeHeadings(page, "Mean ± standard deviation (divided by n)", table);
    for (const MainField& main : mainFields()) {
        const MeanRow row = meansOf(table, *main.field);
        page << "<tr title=\"" << escaped(main.field->help) << "\"><td>" << main.label << "</td>";
        for (std::size_t k = 0; k < row.models.size(); ++k) {
            if (!row.models[k]) {
                page << "<td>–</td>";
                continue;
            }
            page << (row.best[k] ? "<td class=\"best\">" : "<td>") << fixed(row.models[k]->mean)
                 << " <span class=\"spread\">± " << fixed(row.models[k]->deviation)
                 << countedOf(*row.models[k], table.complete()) << "</span></td>";
        }
        page << "</tr>\n";
    }
    page << "</tbody></table>\n";
}

void writePlot(std::ostream& page, const StudyTable& table)
{
    constexpr double kLeft = 170;
    constexpr double kWidth = 780;
    constexpr double kRow = 34;
    const double bottom = kRow * static_cast<double>(table.models().size()) + 10;
    const auto x = [](double score) { return kLeft + kWidth * score; };

    page << "<svg viewBox=\"0 0 " << kLeft + kWidth + 20 << ' ' << bottom + 24
         << "\" role=\"img\" aria-label=\"Note F1 of every recording\">\n";
    for (int tenth = 0; tenth <= 10; tenth += 2) {
        const double at = x(tenth / 10.0);
        page << "<line class=\"axis\" x1=\"" << at << "\" x2=\"" << at << "\" y1=\"0\" y2=\""
             << bottom << "\"/><text text-anchor=\"middle\" x=\"" << at << "\" y=\"" << bottom + 18
             << "\">" << fixed(tenth / 10.0, 1) << "</text>\n";
    }
    for (std::size_t k = 0; k < table.models().size(); ++k) {
        const double y = kRow * (static_cast<double>(k) + 0.5) + 5;
        page << "<text x=\"0\" y=\"" << y + 4 << "\">" << escaped(table.models()[k]) << "</text>\n";
        for (const RecordingReport& report : table.reportsOf(k))
            page << "<circle cx=\"" << fixed(x(report.report.note.f1), 1) << "\" cy=\"" << y
                 << "\" r=\"5\"><title>" << escaped(report.name) << ": "
                 << fixed(report.report.note.f1) << "</title></circle>\n";
        if (const auto mean = meansOf(table, *mainFields().front().field).models[k])
            page << "<line class=\"mean\" x1=\"" << x(mean->mean) << "\" x2=\"" << x(mean->mean)
                 << "\" y1=\"" << y - 12 << "\" y2=\"" << y + 12 << "\"/>\n";
    }
    page << "</svg>\n";
}

void writeRecordings(std::ostream& page, const StudyTable& table)
{
    page << "<table id=\"recordings\">\n";
    writeHeadings(page, "Recording", table);
    for (std::size_t i = 0; i < table.recordings().size(); ++i) {
        page << "<tr><td>" << escaped(table.recordings()[i]) << "</td>";
        for (std::size_t k = 0; k < table.models().size(); ++k) {
            const StudyCell& cell = table.at({i, k});
            if (cell.report)
                page << "<td title=\"precision " << fixed(cell.report->note.precision)
                     << ", recall " << fixed(cell.report->note.recall) << "\">"
                     << fixed(cell.report->note.f1) << "</td>";
            else if (cell.error)
                page << "<td class=\"failed\" title=\"" << escaped(describe(*cell.error))
                     << "\">failed</td>";
            else
                page << "<td>–</td>";
        }
        page << "</tr>\n";
    }
    page << "</tbody></table>\n";
}

/// By what the figures can be had again.
void writeModels(std::ostream& page, const StudyTable& table, const StudySource& source)
{
    page << "<h2>Models</h2>\n<p>Rollwright " << programVersion() << "</p>\n";
    for (std::size_t k = 0; k < source.plan.models.size(); ++k) {
        const ModelInfo& model = source.plan.models[k];
        page << "<p>" << escaped(table.models()[k]) << ": " << escaped(model.id) << ", version "
             << model.version << ", SHA-256 of its weights "
             << (model.sha256.empty() ? "not known" : escaped(model.sha256)) << "; "
             << escaped(describe(defaultParams(model))) << "</p>\n";
    }
}

} // namespace

std::string studyPage(const StudyTable& table, const StudySource& source)
{
    const std::string split = source.split.empty() ? "" : ", split " + source.split;
    std::ostringstream page;
    page << kHead << "<h1>Models compared</h1>\n<p>" << escaped(source.dataset) << " ("
         << escaped(source.layout + split) << "), " << escaped(source.date) << ". "
         << escaped(describeCount(table))
         << ". Rules of mir_eval: onset within 50 ms, offset within 50 ms or 20 % of the length"
         << (source.pedal ? ", offsets of references that are MIDI files extended by the sustain "
                            "pedal"
                          : "")
         << ". Thresholds: each model's own. " << escaped(describeGrids(table)) << "</p>\n";
    writeMeans(page, table);
    page << "<h2>Note F1 of every recording</h2>\n";
    writePlot(page, table);
    writeRecordings(page, table);
    writeModels(page, table, source);
    page << kTail;
    return page.str();
}

} // namespace rollwright
