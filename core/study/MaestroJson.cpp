#include "core/study/MaestroJson.h"

#include <algorithm>
#include <array>
#include <string>

#include <nlohmann/json.hpp>

namespace rollwright {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kSplit = "split";
constexpr const char* kMidi = "midi_filename";
constexpr const char* kAudio = "audio_filename";

/// The text under a name of an object; empty where there is none.
std::string textIn(const Json& object, const std::string& name)
{
    const auto found = object.find(name);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

MaestroRow rowOf(const Json& row)
{
    if (!row.is_object())
        return {};
    return {textIn(row, kSplit), textIn(row, kMidi), textIn(row, kAudio)};
}

/// The columns turned into rows, by the keys of the column with the names of the recordings.
std::optional<Json> rowsOf(const Json& columns)
{
    for (const char* name : {kSplit, kMidi, kAudio})
        if (!columns.contains(name) || !columns[name].is_object())
            return std::nullopt;
    Json rows = Json::array();
    for (const auto& audio : columns[kAudio].items()) {
        Json row = Json::object();
        for (const auto& [name, values] : columns.items())
            if (values.is_object() && values.contains(audio.key()))
                row[name] = values[audio.key()];
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace

std::optional<MaestroTable> readMaestroJson(std::string_view json)
{
    Json read = Json::parse(json, nullptr, /*allow_exceptions=*/false);
    const auto rows = read.is_array()    ? std::optional(std::move(read))
                      : read.is_object() ? rowsOf(read)
                                         : std::nullopt;
    if (!rows)
        return std::nullopt;
    MaestroTable table;
    for (std::size_t i = 0; i < rows->size(); ++i)
        table.add(rowOf((*rows)[i]), "row " + std::to_string(i + 1));
    return table;
}

} // namespace rollwright
