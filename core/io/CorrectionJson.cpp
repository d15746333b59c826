#include "core/io/CorrectionJson.h"

#include <algorithm>
#include <span>

#include <nlohmann/json.hpp>

namespace rollwright {

namespace {

using Json = nlohmann::ordered_json;

Json jsonOf(const std::vector<Note>& notes)
{
    Json list = Json::array();
    for (const Note& note : notes)
        list.push_back({{"onset", note.onset.count()},
                        {"offset", note.offset.count()},
                        {"pitch", note.pitch.midi},
                        {"velocity", note.velocity}});
    return list;
}

/// Throws Json::exception.
std::vector<Note> notesFrom(const Json& list)
{
    std::vector<Note> notes;
    for (const Json& note : list)
        notes.push_back({Seconds(note.at("onset").get<double>()),
                         Seconds(note.at("offset").get<double>()),
                         Pitch{note.at("pitch").get<int>()}, note.at("velocity").get<int>()});
    return notes;
}

Json jsonOf(std::span<const Seconds> times)
{
    Json list = Json::array();
    for (const Seconds time : times)
        list.push_back(time.count());
    return list;
}

Json jsonOf(const BeatGrid& grid)
{
    Json tapped = Json::array();
    for (const TapSeries& series : grid.tapped)
        tapped.push_back(jsonOf(series));
    return {{"times", jsonOf(grid.beats)},
            {"beats-per-bar", grid.beatsPerBar},
            {"downbeats", grid.downbeats},
            {"tapped", std::move(tapped)}};
}

/// Throws Json::exception.
std::vector<Seconds> timesFrom(const Json& list)
{
    std::vector<Seconds> times;
    for (const Json& time : list)
        times.emplace_back(time.get<double>());
    return times;
}

/// Throws Json::exception.
std::optional<BeatGrid> beatsFrom(const Json& json)
{
    if (!json.contains("beats"))
        return std::nullopt;
    const Json& beats = json.at("beats");
    BeatGrid grid{timesFrom(beats.at("times")), beats.at("beats-per-bar").get<int>()};
    if (beats.contains("first-downbeat")) // when bars were counted from one beat only
        grid.downbeats = {beats.at("first-downbeat").get<int>()};
    else
        grid.downbeats = beats.at("downbeats").get<std::vector<int>>();
    for (const Json& series : beats.at("tapped"))
        grid.tapped.push_back(timesFrom(series));
    return grid;
}

Json jsonOf(const Pedalling& pedalling)
{
    Json list = Json::array();
    for (const PedalPress& press : pedalling)
        list.push_back({press.down.count(), press.up.count()});
    return list;
}

/// Throws Json::exception.
std::optional<Pedalling> pedalFrom(const Json& json)
{
    if (!json.contains("pedal"))
        return std::nullopt;
    Pedalling pedalling;
    for (const Json& press : json.at("pedal"))
        pedalling.push_back(
            {Seconds(press.at(0).get<double>()), Seconds(press.at(1).get<double>())});
    return pedalling;
}

bool valid(const std::vector<Note>& notes)
{
    return std::ranges::all_of(
        notes, [](const Note& note) { return note.sounds() && note.pitch.onPiano(); });
}

} // namespace

Json toJson(const Corrections& corrections)
{
    Json json{{"removed", jsonOf(corrections.removed)}, {"added", jsonOf(corrections.added)}};
    if (corrections.beats)
        json["beats"] = jsonOf(*corrections.beats);
    if (corrections.pedal)
        json["pedal"] = jsonOf(*corrections.pedal);
    return json;
}

std::optional<Corrections> correctionsFrom(const Json& json)
try {
    Corrections corrections{notesFrom(json.at("removed")), notesFrom(json.at("added")),
                            beatsFrom(json), pedalFrom(json)};
    const bool beatsValid = !corrections.beats || corrections.beats->valid();
    const bool pedalValid = !corrections.pedal || valid(*corrections.pedal);
    if (valid(corrections.removed) && valid(corrections.added) && beatsValid && pedalValid)
        return corrections;
    return std::nullopt;
} catch (const Json::exception&) {
    return std::nullopt;
}

} // namespace rollwright
