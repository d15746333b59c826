#include "core/io/MaestroJson.h"

#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

namespace rollwright {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kSplit = "split";
constexpr const char* kMidi = "midi_filename";
constexpr const char* kAudio = "audio_filename";

/// The text under a name of an object; empty where there is none, or no object.
std::string textIn(const Json& object, const std::string& name)
{
    const auto found = object.find(name);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

using Rows = std::vector<MaestroRow>;

Rows rowsOfList(const Json& list)
{
    Rows rows;
    for (const Json& row : list)
        rows.push_back({textIn(row, kSplit), textIn(row, kMidi), textIn(row, kAudio)});
    return rows;
}

/// One for each recording that the column of their names has.
std::optional<Rows> rowsOfColumns(const Json& columns)
{
    for (const char* name : {kSplit, kMidi, kAudio})
        if (!columns.contains(name) || !columns[name].is_object())
            return std::nullopt;
    Rows rows;
    for (const auto& [key, audio] : columns[kAudio].items())
        rows.push_back({textIn(columns[kSplit], key), textIn(columns[kMidi], key),
                        textIn(columns[kAudio], key)});
    return rows;
}

} // namespace

std::optional<MaestroTable> readMaestroJson(std::string_view json)
{
    const Json read = Json::parse(json, nullptr, /*allow_exceptions=*/false);
    auto rows = read.is_array()    ? std::optional(rowsOfList(read))
                : read.is_object() ? rowsOfColumns(read)
                                   : std::nullopt;
    if (!rows)
        return std::nullopt;
    MaestroTable table;
    for (std::size_t i = 0; i < rows->size(); ++i)
        table.add(std::move((*rows)[i]), {translatable("row %1"), {std::to_string(i + 1)}});
    return table;
}

} // namespace rollwright
