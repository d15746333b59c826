// Scores note lists for mir_eval_parity.py: reads a JSON list of cases from standard input, each
// {"reference": [[onset, offset, pitch, velocity], …], "estimate": […]}, and prints a JSON list of
// reports, each with what the difference view counts.
#include <algorithm>
#include <iostream>

#include <nlohmann/json.hpp>

#include "core/evaluation/NoteComparison.h"
#include "core/evaluation/ReportJson.h"

namespace {

using namespace rollwright;

std::vector<Note> notesOf(const nlohmann::json& rows)
{
    std::vector<Note> notes;
    for (const auto& row : rows)
        notes.push_back({Seconds{row[0].get<double>()}, Seconds{row[1].get<double>()},
                         Pitch{row[2].get<int>()}, row[3].get<int>()});
    return notes;
}

nlohmann::json countsOf(std::vector<Note> reference, std::vector<Note> estimate)
{
    std::ranges::sort(reference, {}, &Note::onset);
    std::ranges::sort(estimate, {}, &Note::onset);
    const NoteComparison comparison = compareNotes(reference, estimate);
    return {{"true-positives", comparison.truePositives()},
            {"false-positives", comparison.falsePositives()},
            {"false-negatives", comparison.falseNegatives()}};
}

} // namespace

int main()
{
    const auto cases = nlohmann::json::parse(std::cin);
    auto reports = nlohmann::ordered_json::array();
    for (const auto& each : cases) {
        const std::vector<Note> reference = notesOf(each["reference"]);
        const std::vector<Note> estimate = notesOf(each["estimate"]);
        auto report = toJson(evaluateNotes(reference, estimate));
        report["differences"] = countsOf(reference, estimate);
        reports.push_back(std::move(report));
    }
    std::cout << reports << '\n';
}
