#include "core/io/Project.h"

#include <ostream>

#include <nlohmann/json.hpp>

#include "core/base/JsonText.h"
#include "core/base/SafeFile.h"
#include "core/io/CorrectionJson.h"
#include "core/io/DecoderJson.h"
#include "core/io/FileContent.h"

namespace rollwright {

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr const char* kFormat = "rollwright-project";
constexpr int kVersion = 1;
constexpr int kIndent = 1;

/// A file, by the way from a folder to it and by its whole path.
Json jsonOf(const fs::path& file, const fs::path& folder)
{
    return {{"relative", file.lexically_proximate(folder).generic_string()},
            {"absolute", file.generic_string()}};
}

Json jsonOf(const ProjectRun& run)
{
    Json json{{"model", run.model}};
    if (run.params)
        json["decoder"] = toJson(*run.params);
    if (!run.corrections.empty())
        json["corrections"] = toJson(run.corrections);
    return json;
}

Json jsonOf(const MarkedLoop& loop)
{
    return {{"begin", loop.span.begin.count()},
            {"end", loop.span.end.count()},
            {"played", loop.played}};
}

Json jsonOf(const ProjectRecording& recording, const fs::path& folder)
{
    Json runs = Json::array();
    for (const ProjectRun& run : recording.runs)
        runs.push_back(jsonOf(run));
    Json json{{"file", jsonOf(recording.file, folder)}};
    if (const auto& reference = recording.reference)
        json["reference"] = reference->empty() ? Json() : jsonOf(*reference, folder);
    if (!recording.content.empty())
        json["content"] = recording.content;
    if (recording.loop)
        json["loop"] = jsonOf(*recording.loop);
    json["runs"] = std::move(runs);
    return json;
}

// The following throw Json::exception where something is missing or of another type.

fs::path fileFrom(const Json& json, const fs::path& folder)
{
    std::error_code none;
    fs::path near = (folder / json.at("relative").get<std::string>()).lexically_normal();
    return fs::exists(near, none) ? near : fs::path(json.at("absolute").get<std::string>());
}

/// Of a member that need not be there; `valid` is set to false where it is, but makes no sense.
template <typename Value>
std::optional<Value> optionalFrom(const Json& json, const char* member,
                                  std::optional<Value> (*read)(const Json&), bool& valid)
{
    if (!json.contains(member))
        return std::nullopt;
    std::optional<Value> value = read(json.at(member));
    valid = valid && value.has_value();
    return value;
}

std::optional<MarkedLoop> loopFrom(const Json& json)
{
    const MarkedLoop loop{
        {Seconds(json.at("begin").get<double>()), Seconds(json.at("end").get<double>())},
        json.at("played").get<bool>()};
    const bool valid = loop.span.begin >= Seconds(0) && loop.span.begin < loop.span.end;
    return valid ? std::optional(loop) : std::nullopt;
}

ProjectRun runFrom(const Json& json, bool& valid)
{
    return {json.at("model").get<std::string>(),
            optionalFrom<DecoderParams>(json, "decoder", decoderParamsFrom, valid),
            optionalFrom<Corrections>(json, "corrections", correctionsFrom, valid)
                .value_or(Corrections())};
}

ProjectRecording recordingFrom(const Json& json, const fs::path& folder, bool& valid)
{
    ProjectRecording recording{fileFrom(json.at("file"), folder), {}, {}};
    if (json.contains("reference")) {
        const Json& reference = json.at("reference");
        recording.reference = reference.is_null() ? fs::path() : fileFrom(reference, folder);
    }
    if (json.contains("content"))
        recording.content = json.at("content").get<std::string>();
    recording.loop = optionalFrom<MarkedLoop>(json, "loop", loopFrom, valid);
    for (const Json& run : json.at("runs"))
        recording.runs.push_back(runFrom(run, valid));
    return recording;
}

std::optional<Project> projectFrom(const Json& json, const fs::path& folder)
try {
    if (json.at("format") != kFormat || json.at("version") != kVersion)
        return std::nullopt;
    Project project{{},
                    json.at("chosen").get<std::size_t>(),
                    json.at("model").get<std::string>(),
                    json.at("columns").get<std::vector<std::string>>()};
    bool valid = true;
    for (const Json& recording : json.at("recordings"))
        project.recordings.push_back(recordingFrom(recording, folder, valid));
    return valid ? std::optional(std::move(project)) : std::nullopt;
} catch (const Json::exception&) {
    return std::nullopt;
}

fs::path folderOf(const fs::path& file)
{
    std::error_code none;
    return fs::absolute(file, none).parent_path();
}

} // namespace

Result<Project> readProject(const fs::path& file)
{
    const auto text = contentOf(file, ErrorCode::UnsupportedProject);
    if (!text)
        return tl::unexpected(text.error());
    auto project =
        projectFrom(Json::parse(*text, nullptr, /*allow_exceptions=*/false), folderOf(file));
    if (!project)
        return failure(ErrorCode::UnsupportedProject, file.string());
    return std::move(*project);
}

Result<void> writeProject(const fs::path& file, const Project& project)
{
    Json recordings = Json::array();
    for (const ProjectRecording& recording : project.recordings)
        recordings.push_back(jsonOf(recording, folderOf(file)));
    const Json json{{"format", kFormat},        {"version", kVersion},
                    {"recordings", recordings}, {"chosen", project.chosen},
                    {"model", project.model},   {"columns", project.columns}};
    return writeSafely(file, [&](std::ostream& out) { out << jsonText(json, kIndent) << '\n'; });
}

} // namespace rollwright
