#include "core/model/Manifest.h"

#include <algorithm>
#include <fstream>
#include <ostream>

#include <nlohmann/json.hpp>

#include "core/base/JsonText.h"
#include "core/base/SafeFile.h"
#include "core/model/ScriptManifest.h"

namespace rollwright {

namespace {

using Json = nlohmann::ordered_json;

constexpr int kFormat = 1;
constexpr int kLeastScriptRate = 4000;
constexpr int kMostScriptRate = 192000;
constexpr const char* kAudio = "audio";
constexpr const char* kLogMel = "log-mel";
constexpr const char* kBinary = "binary";
constexpr const char* kTriangular = "triangular";

OnsetTarget onsetTargetOf(const std::string& text)
{
    if (text == kTriangular)
        return OnsetTarget::Triangular;
    if (text != kBinary)
        throw BadField{"onsetTarget"};
    return OnsetTarget::Binary;
}

bool isSha256(const std::string& text)
{
    const auto hexadecimal = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    };
    return text.size() == 64 && std::ranges::all_of(text, hexadecimal);
}

bool isScript(const Json& manifest)
{
    const auto architecture = manifest.find("architecture");
    return architecture != manifest.end() && *architecture == kTorchScript;
}

/// The fields of one of our architectures alone.
void readNetwork(const Json& manifest, ModelInfo& info)
{
    manifest.at("version").get_to(info.version);
    manifest.at("decoder").get_to(info.decoder);
    manifest.at("architectureParameters").get_to(info.architectureParameters);
    manifest.at("sha256").get_to(info.sha256);
}

ScriptFormat formatOf(const Json& manifest, const ModelInfo& info)
{
    return scriptFormatOf(manifest.at("script"), info.rate, info.frontEnd == kLogMel);
}

/// Those of a TorchScript file, which other people write: what can be left out, may be.
void readScript(const Json& manifest, ModelInfo& info)
{
    if (info.rate.hertz < kLeastScriptRate || info.rate.hertz > kMostScriptRate)
        throw BadField{"rate"};
    if (info.frontEnd != kAudio && info.frontEnd != kLogMel)
        throw BadField{"frontEnd"};
    if (manifest.value("version", 1) != 1)
        throw BadField{"version"};
    info.decoder = manifest.value("decoder", info.decoder);
    info.sha256 = manifest.value("sha256", "");
    formatOf(manifest, info); // who lists a model wants to know that it is complete
}

ModelInfo infoOf(const Json& manifest, const std::filesystem::path& file)
{
    ModelInfo info;
    info.manifest = file;
    manifest.at("id").get_to(info.id);
    manifest.at("name").get_to(info.name);
    manifest.at("architecture").get_to(info.architecture);
    manifest.at("description").get_to(info.description);
    manifest.at("licence").get_to(info.licence);
    manifest.at("frontEnd").get_to(info.frontEnd);
    manifest.at("rate").get_to(info.rate.hertz);
    info.onsetTarget = onsetTargetOf(manifest.at("onsetTarget").get<std::string>());
    if (info.architecture == kTorchScript)
        readScript(manifest, info);
    else
        readNetwork(manifest, info);
    const std::filesystem::path weights = manifest.at("weights").get<std::string>();
    info.weights = file.parent_path() / weights;
    if (info.id.empty())
        throw BadField{"id"};
    if (info.rate.hertz <= 0)
        throw BadField{"rate"};
    if (!isSha256(info.sha256) && !(isScript(manifest) && info.sha256.empty()))
        throw BadField{"sha256"};
    if (weights.empty() || weights.has_parent_path())
        throw BadField{"weights"};
    return info;
}

Json parsed(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    return Json::parse(in, nullptr, false);
}

/// What `read` makes of a manifest's content; what it throws, as a failure.
template <typename Read>
auto fromManifest(const std::filesystem::path& file, const Read& read)
    -> Result<decltype(read(Json()))>
{
    std::error_code error;
    if (!std::filesystem::exists(file, error))
        return failure(ErrorCode::FileNotFound, file.string());
    if (!std::ifstream(file))
        return failure(ErrorCode::FileNotReadable, file.string());
    const Json manifest = parsed(file);
    if (!manifest.is_object())
        return failure(ErrorCode::ModelDamaged, file.string(), "it is no JSON table");
    // Other people's are written by hand: not damaged, but wrong.
    const auto wrong = isScript(manifest) ? ErrorCode::ModelMismatch : ErrorCode::ModelDamaged;
    try {
        if (const int format = manifest.at("format").get<int>(); format != kFormat)
            return failure(ErrorCode::ModelMismatch, file.string(),
                           "its format is " + std::to_string(format));
        return read(manifest);
    } catch (const BadField& bad) {
        return failure(wrong, file.string(), '"' + bad.name + "\" " + bad.fault);
    } catch (const nlohmann::json::exception& exception) {
        const std::string what = exception.what(); // "[json.exception.out_of_range.403] key …"
        return failure(wrong, file.string(), what.substr(what.find("] ") + 2));
    }
}

} // namespace

Result<ModelInfo> readManifest(const std::filesystem::path& file)
{
    return fromManifest(file, [&](const Json& manifest) { return infoOf(manifest, file); });
}

Result<ScriptFormat> readScriptFormat(const ModelInfo& info)
{
    return fromManifest(info.manifest,
                        [&](const Json& manifest) { return formatOf(manifest, info); });
}

Result<void> writeManifest(const std::filesystem::path& file, const ModelInfo& info)
{
    Json manifest = parsed(file);
    if (!manifest.is_object())
        manifest = Json::object();
    manifest["format"] = kFormat;
    manifest["id"] = info.id;
    manifest["name"] = info.name;
    manifest["architecture"] = info.architecture;
    manifest["version"] = info.version;
    manifest["description"] = info.description;
    manifest["licence"] = info.licence;
    manifest["frontEnd"] = info.frontEnd;
    manifest["rate"] = info.rate.hertz;
    manifest["onsetTarget"] = info.onsetTarget == OnsetTarget::Binary ? kBinary : kTriangular;
    manifest["decoder"] = info.decoder;
    manifest["architectureParameters"] = info.architectureParameters;
    manifest["weights"] = info.weights.filename().string();
    manifest["sha256"] = info.sha256;
    return writeSafely(file, [&](std::ostream& out) { out << jsonText(manifest, 2) << '\n'; });
}

} // namespace rollwright
