#include "core/io/CorrectionStore.h"

#include <ostream>

#include <nlohmann/json.hpp>

#include "core/base/JsonText.h"
#include "core/base/SafeFile.h"
#include "core/base/UserFolders.h"
#include "core/io/CorrectionJson.h"
#include "core/io/DecoderJson.h"
#include "core/io/FileContent.h"
#include "core/model/Sha256.h"

namespace rollwright {

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr int kVersion = 1;
constexpr int kIndent = 1;

constexpr const char* kDecoder = "decoder";

/// None where the text is not one of ours.
std::optional<RunWork> workFrom(const std::string& text)
{
    const Json json = Json::parse(text, nullptr, /*allow_exceptions=*/false);
    if (!json.is_object() || !json.contains("version") || json["version"] != kVersion)
        return std::nullopt;
    auto corrections = correctionsFrom(json);
    const bool chosen = json.contains(kDecoder);
    auto params = chosen ? decoderParamsFrom(json[kDecoder]) : std::nullopt;
    if (!corrections || (chosen && !params))
        return std::nullopt;
    return RunWork{params, std::move(*corrections)};
}

/// A name beside the file, under which nothing lies.
fs::path asideOf(const fs::path& file)
{
    const std::string name = file.string() + ".damaged";
    fs::path aside = name;
    std::error_code none;
    for (int number = 2; fs::exists(aside, none); ++number)
        aside = name + '-' + std::to_string(number);
    return aside;
}

} // namespace

fs::path usualCorrectionFolder()
{
    const fs::path data = userDataFolder();
    return data.empty() ? fs::path() : data / "rollwright/corrections";
}

CorrectionStore::CorrectionStore(fs::path folder) : m_folder(std::move(folder)) {}

Result<fs::path> CorrectionStore::fileOf(const fs::path& recording, const std::string& modelId)
{
    const auto content = m_contents.of(recording);
    if (!content)
        return tl::unexpected(content.error());
    return m_folder / (sha256OfText(*content + '\n' + modelId) + ".json");
}

Result<std::optional<RunWork>> CorrectionStore::find(const fs::path& recording,
                                                     const std::string& modelId)
{
    if (m_folder.empty())
        return std::nullopt;
    const auto file = fileOf(recording, modelId);
    if (!file)
        return std::nullopt; // whoever reads the recording itself says what is wrong with it
    std::error_code none;
    if (!fs::exists(*file, none))
        return std::nullopt;
    const auto text = contentOf(*file, ErrorCode::DamagedCorrections);
    if (!text && text.error().code != ErrorCode::DamagedCorrections)
        return tl::unexpected(text.error());
    auto work = text ? workFrom(*text) : std::nullopt;
    if (work)
        return work;
    fs::rename(*file, asideOf(*file), none); // not to be written over
    return failure(ErrorCode::DamagedCorrections, file->string());
}

Result<void> CorrectionStore::keep(const fs::path& recording, const std::string& modelId,
                                   const RunWork& work)
{
    if (m_folder.empty())
        return {};
    const auto file = fileOf(recording, modelId);
    if (!file)
        return tl::unexpected(file.error());
    std::error_code error;
    if (work.empty()) {
        fs::remove(*file, error);
        if (error)
            return failure(ErrorCode::FileNotWritable, file->string(), error.message());
        return {};
    }
    fs::create_directories(m_folder, error);
    Json json{{"version", kVersion}, {"recording", recording.string()}, {"model", modelId}};
    json.update(toJson(work.corrections));
    if (work.params)
        json[kDecoder] = toJson(*work.params);
    return writeSafely(*file, [&](std::ostream& out) { out << jsonText(json, kIndent) << '\n'; });
}

} // namespace rollwright
