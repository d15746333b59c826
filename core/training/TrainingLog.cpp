#include "core/training/TrainingLog.h"

#include <fstream>
#include <map>

#include <nlohmann/json.hpp>

#include "core/base/JsonText.h"
#include "core/base/ProgramVersion.h"
#include "core/model/ModelFolders.h"

namespace rollwright {

namespace {

namespace fs = std::filesystem;

constexpr const char* kFileName = "log.jsonl";

/// A name for people: that of the folder, also where the run is given as "." or with a slash.
std::string nameOf(const fs::path& log)
{
    std::error_code error;
    return modelIdOf(fs::absolute(log, error).parent_path());
}

/// Whether its last line was cut off.
bool endsWithinALine(const fs::path& file)
{
    std::ifstream in(file, std::ios::binary);
    return in.seekg(-1, std::ios::end) && in.get() != '\n';
}

Result<void> addLine(const fs::path& run, const std::string& line)
{
    const fs::path file = run / kFileName;
    const bool cutOff = endsWithinALine(file);
    std::ofstream log(file, std::ios::app);
    log << (cutOff ? "\n" : "") << line << '\n';
    if (!log.flush())
        return failure(ErrorCode::FileNotWritable, file.string());
    return {};
}

} // namespace

Result<TrainingLog> readTrainingLog(const fs::path& run)
{
    std::error_code error;
    const fs::path file = fs::is_directory(run, error) ? run / kFileName : run;
    std::ifstream in(file);
    if (!in)
        return failure(ErrorCode::FileNotFound, file.string());
    std::map<int, TrainingStatus> news;
    std::string line;
    while (std::getline(in, line)) {
        const auto entry = nlohmann::json::parse(line, nullptr, false);
        if (!entry.is_object() || !entry.contains("step") || !entry["step"].is_number())
            continue;
        const auto number = [&](const char* key, double otherwise) {
            const auto value = entry.find(key);
            return value != entry.end() && value->is_number() ? value->get<double>() : otherwise;
        };
        const auto step = static_cast<int>(number("step", 0));
        news[step] = {.step = step,
                      .loss = number("loss", 0),
                      .speed = number("speed", 0),
                      .noteF1 = number("noteF1", -1),
                      .onsetThreshold = number("onsetThreshold", 0)};
    }
    if (news.empty())
        return failure(ErrorCode::InvalidArgument, file.string(),
                       "it is not the log of a training run");
    TrainingLog log{nameOf(file), {}};
    for (const auto& [step, status] : news)
        log.news.push_back(status);
    return log;
}

Result<void> beginTrainingLog(const fs::path& run, const std::string& plan)
{
    const nlohmann::ordered_json line{
        {"version", programVersion()},
        {"plan", nlohmann::ordered_json::parse(plan, nullptr, /*allow_exceptions=*/false)}};
    return addLine(run, jsonText(line));
}

Result<void> addToTrainingLog(const fs::path& run, const TrainingStatus& news)
{
    nlohmann::json line{{"step", news.step}, {"loss", news.loss}, {"speed", news.speed}};
    if (news.noteF1 >= 0) {
        line["noteF1"] = news.noteF1;
        line["onsetThreshold"] = news.onsetThreshold;
    }
    return addLine(run, line.dump());
}

} // namespace rollwright
