#include "core/io/JsonExporter.h"

#include <ostream>

#include <nlohmann/json.hpp>

#include "core/base/JsonText.h"
#include "core/base/ProgramVersion.h"
#include "core/io/DecoderJson.h"

namespace rollwright {

namespace {

using Json = nlohmann::ordered_json;
constexpr int kIndent = 1;

Json spanJson(const TimeSpan& span)
{
    return {{"from", span.begin.count()}, {"to", span.end.count()}};
}

Json notesOf(const Transcription& transcription)
{
    const bool known = tellsVelocities(transcription);
    Json list = Json::array();
    for (const Note& note : transcription.notes)
        list.push_back({{"onset", note.onset.count()},
                        {"offset", note.offset.count()},
                        {"pitch", note.pitch.midi},
                        {"name", note.pitch.name()},
                        {"velocity", known ? Json(note.velocity) : Json(nullptr)}});
    return list;
}

Json beatsOf(const BeatGrid& grid)
{
    Json list = Json::array();
    for (std::size_t i = 0; i < grid.beats.size(); ++i)
        list.push_back({{"time", grid.beats[i].count()},
                        {"bar", grid.barOf(static_cast<int>(i))},
                        {"beat", grid.placeInBar(static_cast<int>(i)) + 1}});
    return list;
}

Json pedalOf(const Pedalling& pedalling)
{
    Json list = Json::array();
    for (const PedalPress& press : pedalling)
        list.push_back({{"down", press.down.count()}, {"up", press.up.count()}});
    return list;
}

} // namespace

Result<void> JsonExporter::write(const Transcription& transcription, std::ostream& out) const
{
    const ModelInfo& model = transcription.model;
    Json json;
    json["version"] = programVersion();
    json["recording"] = transcription.title;
    json["duration"] = transcription.duration.count();
    if (transcription.part)
        json["part"] = spanJson(*transcription.part);
    if (transcription.posteriors)
        json["delay"] = transcription.posteriors->delay.count();
    if (!model.name.empty())
        json["model"] = {{"id", model.id}, {"name", model.name}, {"version", model.version}};
    if (!model.id.empty())
        json["decoder"] = toJson(transcription.params);
    if (transcription.corrected)
        json["corrected"] = true;
    if (transcription.beats)
        json["beats"] = beatsOf(*transcription.beats);
    if (transcription.pedal)
        json["pedal"] = pedalOf(*transcription.pedal);
    json["notes"] = notesOf(transcription);
    out << jsonText(json, kIndent) << '\n';
    return {};
}

} // namespace rollwright
