#include "core/io/CorrectionStore.h"

#include <algorithm>
#include <ostream>
#include <span>

#include <nlohmann/json.hpp>

#include "core/base/SafeFile.h"
#include "core/io/FileContent.h"
#include "core/model/ModelFolders.h"
#include "core/model/Sha256.h"

namespace rollwright {

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr int kVersion = 1;
constexpr int kIndent = 1;

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

/// None where the text is not one of ours.
std::optional<Corrections> correctionsFrom(const std::string& text)
{
    try {
        const Json json = Json::parse(text);
        if (json.at("version").get<int>() != kVersion)
            return std::nullopt;
        Corrections corrections{notesFrom(json.at("removed")), notesFrom(json.at("added")),
                                beatsFrom(json), pedalFrom(json)};
        const bool beatsValid = !corrections.beats || corrections.beats->valid();
        const bool pedalValid = !corrections.pedal || valid(*corrections.pedal);
        if (valid(corrections.removed) && valid(corrections.added) && beatsValid && pedalValid)
            return corrections;
    } catch (const Json::exception&) {
    }
    return std::nullopt;
}

} // namespace

fs::path usualCorrectionFolder()
{
    const fs::path models = userModelFolder();
    return models.empty() ? fs::path() : models.parent_path() / "corrections";
}

CorrectionStore::CorrectionStore(fs::path folder) : m_folder(std::move(folder)) {}

fs::path CorrectionStore::fileOf(const fs::path& recording, const std::string& modelId) const
{
    std::error_code none;
    const std::string identity = fs::weakly_canonical(recording, none).string() + '\n' +
                                 std::to_string(fs::file_size(recording, none)) + '\n' + modelId;
    return m_folder / (sha256OfText(identity) + ".json");
}

Result<std::optional<Corrections>> CorrectionStore::find(const fs::path& recording,
                                                         const std::string& modelId) const
{
    const fs::path file = fileOf(recording, modelId);
    std::error_code none;
    if (m_folder.empty() || !fs::exists(file, none))
        return std::nullopt;
    const auto text = contentOf(file);
    if (!text)
        return tl::unexpected(text.error());
    auto corrections = correctionsFrom(*text);
    if (corrections)
        return corrections;
    fs::rename(file, fs::path(file) += ".damaged", none); // not to be written over
    return failure(ErrorCode::DamagedCorrections, file.string());
}

Result<void> CorrectionStore::keep(const fs::path& recording, const std::string& modelId,
                                   const Corrections& corrections) const
{
    if (m_folder.empty())
        return {};
    const fs::path file = fileOf(recording, modelId);
    std::error_code error;
    if (corrections.empty()) {
        fs::remove(file, error);
        if (error)
            return failure(ErrorCode::FileNotWritable, file.string(), error.message());
        return {};
    }
    fs::create_directories(m_folder, error);
    Json json;
    json["version"] = kVersion;
    json["recording"] = recording.string();
    json["model"] = modelId;
    json["removed"] = jsonOf(corrections.removed);
    json["added"] = jsonOf(corrections.added);
    if (corrections.beats)
        json["beats"] = jsonOf(*corrections.beats);
    if (corrections.pedal)
        json["pedal"] = jsonOf(*corrections.pedal);
    return writeSafely(file, [&](std::ostream& out) {
        out << json.dump(kIndent, ' ', false, Json::error_handler_t::replace) << '\n';
    });
}

} // namespace rollwright
