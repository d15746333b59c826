#include "core/io/JamsExporter.h"

#include <ostream>

#include <nlohmann/json.hpp>

#include "core/base/JsonText.h"

namespace rollwright {

namespace {

using Json = nlohmann::ordered_json;
constexpr int kIndent = 1;

/// Of notes that no model heard it is not known where they are from.
Json metadataOf(const Transcription& transcription)
{
    const ModelInfo& model = transcription.model;
    const char* program = transcription.corrected ? "program, corrected by hand" : "program";
    const bool sustained = !model.id.empty() || transcription.pedal;
    return {{"curator", {{"name", ""}, {"email", ""}}},
            {"annotator", {{"name", model.name}, {"id", model.id}}},
            {"version", std::to_string(model.version)},
            {"corpus", ""},
            {"annotation_tools", "Rollwright"},
            {"annotation_rules", sustained ? "offsets are extended by the sustain pedal" : ""},
            {"validation", ""},
            {"data_source", model.name.empty() ? "" : program}};
}

Json annotationOf(const Transcription& transcription, const char* nameSpace, Json data,
                  Json sandbox)
{
    return {{"annotation_metadata", metadataOf(transcription)},
            {"namespace", nameSpace},
            {"data", std::move(data)},
            {"sandbox", std::move(sandbox)},
            {"time", 0},
            {"duration", transcription.duration.count()}};
}

/// The namespace "beat" has the place in the bar as its value, from 1 on.
Json beatsOf(const Transcription& transcription)
{
    const BeatGrid& grid = *transcription.beats;
    Json data = Json::array();
    for (std::size_t i = 0; i < grid.beats.size(); ++i)
        data.push_back({{"time", grid.beats[i].count()},
                        {"duration", 0},
                        {"value", grid.placeInBar(static_cast<int>(i)) + 1},
                        {"confidence", nullptr}});
    return annotationOf(transcription, "beat", std::move(data), Json::object());
}

Json notesOf(const Transcription& transcription)
{
    const bool known = tellsVelocities(transcription);
    Json data = Json::array();
    Json velocities = Json::array();
    for (const Note& note : transcription.notes) {
        data.push_back({{"time", note.onset.count()},
                        {"duration", note.duration().count()},
                        {"value", note.pitch.midi},
                        {"confidence", nullptr}});
        velocities.push_back(known ? Json(note.velocity) : Json(nullptr));
    }
    return annotationOf(transcription, "note_midi", std::move(data),
                        {{"velocity", std::move(velocities)}});
}

} // namespace

Result<void> JamsExporter::write(const Transcription& transcription, std::ostream& out) const
{
    Json jams;
    jams["annotations"] = Json::array();
    jams["annotations"].push_back(notesOf(transcription));
    if (transcription.beats)
        jams["annotations"].push_back(beatsOf(transcription));
    jams["file_metadata"] = {{"title", transcription.title},
                             {"artist", ""},
                             {"release", ""},
                             {"duration", transcription.duration.count()},
                             {"identifiers", Json::object()},
                             {"jams_version", "0.3.4"}};
    jams["sandbox"] = Json::object();
    out << jsonText(jams, kIndent) << '\n';
    return {};
}

} // namespace rollwright
