#include "core/study/ScoreCache.h"

#include <cerrno>
#include <fstream>
#include <sstream>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/base/FileFingerprint.h"
#include "core/base/JsonText.h"
#include "core/base/SafeFile.h"
#include "core/base/UserFolders.h"
#include "core/base/WriteError.h"
#include "core/evaluation/ReportJson.h"
#include "core/model/EngineLibrary.h"
#include "core/model/ModelIdentity.h"
#include "core/pedal/PedalFinder.h"

namespace rollwright {

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

std::string placeAndFingerprint(const fs::path& file)
{
    std::error_code error;
    return fs::absolute(file, error).string() + ' ' + fingerprintOf(file);
}

/// Leaves the newer half of the lines, which stand at the end. A score that another program adds
/// meanwhile is lost: it is computed again.
Result<void> halve(const fs::path& file)
{
    std::ifstream in(file);
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);)
        if (!line.empty())
            lines.push_back(std::move(line));
    in.close();
    return writeSafely(file, [&](std::ostream& out) {
        for (std::size_t i = lines.size() / 2; i < lines.size(); ++i)
            out << lines[i] << '\n';
    });
}

} // namespace

fs::path usualScoreCache()
{
    const fs::path caches = userCacheFolder();
    return caches.empty() ? fs::path() : caches / "rollwright/scores.jsonl";
}

ScoreCache::ScoreCache(fs::path file, std::uintmax_t mostBytes)
    : m_file(std::move(file)), m_mostBytes(mostBytes)
{
    std::ifstream lines(m_file);
    for (std::string line; std::getline(lines, line);) {
        const Json entry = Json::parse(line, nullptr, /*allow_exceptions=*/false);
        if (!entry.is_object() || !entry.contains("key") || !entry["key"].is_string() ||
            !entry.contains("scores"))
            continue;
        if (const auto report = reportFromJson(entry["scores"]))
            m_reports[entry["key"].get<std::string>()] = *report;
    }
}

const EvaluationReport* ScoreCache::find(const std::string& key) const
{
    const auto found = m_reports.find(key);
    return found == m_reports.end() ? nullptr : &found->second;
}

Result<void> ScoreCache::add(const std::string& key, const EvaluationReport& report)
{
    m_reports[key] = report;
    if (m_file.empty())
        return {};
    std::error_code error;
    fs::create_directories(m_file.parent_path(), error);
    const Json entry{{"key", key}, {"scores", toJson(report)}};
    std::ofstream file(m_file, std::ios::app);
    // The line break in front ends a line that was cut off.
    file << '\n' << jsonText(entry) << '\n';
    if (!file.flush())
        return tl::unexpected(writeError(m_file, errno));
    file.close();
    const std::uintmax_t size = fs::file_size(m_file, error);
    return !error && size > m_mostBytes ? halve(m_file) : Result<void>();
}

std::string scoreKey(const RecordingPair& files, const ModelInfo& model,
                     const DecoderParams& params)
{
    std::ostringstream key;
    key.precision(17);
    key << engineFingerprint() << '|' << placeAndFingerprint(files.audio) << '|'
        << placeAndFingerprint(files.reference) << '|' << identityOf(model) << '|'
        << static_cast<int>(params.rule);
    if (model.sha256.empty())
        key << '|' << placeAndFingerprint(model.weights);
    if (params.pedalThreshold < 1)
        key << '|' << fingerprintOf(usualPedalWeights());
    for (const DecoderParameter& parameter : decoderSchema())
        key << ' ' << params.*parameter.field;
    return key.str();
}

} // namespace rollwright
