#include "core/io/JamsExporter.h"

#include <ostream>

#include <nlohmann/json.hpp>

namespace rollwright {

namespace {

using Json = nlohmann::ordered_json;
constexpr int kIndent = 1;

Json metadataOf(const Transcription& transcription)
{
    const ModelInfo& model = transcription.model;
    return {{"curator", {{"name", ""}, {"email", ""}}},
            {"annotator", {{"name", model.name}, {"id", model.id}}},
            {"version", std::to_string(model.version)},
            {"corpus", ""},
            {"annotation_tools", "Rollwright"},
            {"annotation_rules", "offsets are extended by the sustain pedal"},
            {"validation", ""},
            {"data_source", transcription.corrected ? "program, corrected by hand" : "program"}};
}

Json annotationOf(const Transcription& transcription)
{
    Json data = Json::array();
    Json velocities = Json::array();
    for (const Note& note : transcription.notes) {
        data.push_back({{"time", note.onset.count()},
                        {"duration", note.duration().count()},
                        {"value", note.pitch.midi},
                        {"confidence", nullptr}});
        velocities.push_back(note.velocity);
    }
    return {{"annotation_metadata", metadataOf(transcription)},
            {"namespace", "note_midi"},
            {"data", std::move(data)},
            {"sandbox", {{"velocity", std::move(velocities)}}},
            {"time", 0},
            {"duration", transcription.duration.count()}};
}

} // namespace

Result<void> JamsExporter::write(const Transcription& transcription, std::ostream& out) const
{
    Json jams;
    jams["annotations"] = Json::array();
    jams["annotations"].push_back(annotationOf(transcription));
    jams["file_metadata"] = {{"title", ""},
                             {"artist", ""},
                             {"release", ""},
                             {"duration", transcription.duration.count()},
                             {"identifiers", Json::object()},
                             {"jams_version", "0.3.4"}};
    jams["sandbox"] = Json::object();
    out << jams.dump(kIndent, ' ', false, Json::error_handler_t::replace) << '\n';
    return {};
}

} // namespace rollwright
