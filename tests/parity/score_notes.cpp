// Scores note lists for mir_eval_parity.py: reads a JSON list of cases from standard input, each
// {"reference": [[onset, offset, pitch, velocity], …], "estimate": […]}, and prints a JSON list of
// reports.
#include <iostream>

#include <nlohmann/json.hpp>

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

} // namespace

int main()
{
    const auto cases = nlohmann::json::parse(std::cin);
    const char* separator = "[";
    for (const auto& each : cases) {
        std::cout << separator
                  << toJson(evaluateNotes(notesOf(each["reference"]), notesOf(each["estimate"])));
        separator = ",";
    }
    std::cout << "]\n";
}
