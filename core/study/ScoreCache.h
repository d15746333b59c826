#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>

#include "core/base/Result.h"
#include "core/evaluation/EvaluationReport.h"
#include "core/io/RecordingFolder.h"
#include "core/model/ModelInfo.h"
#include "core/notes/DecoderParams.h"

namespace rollwright {

/// Scores that were computed once, kept in a file so that a study that was ended goes on where it
/// was. One line of JSON a score; a line that cannot be read, such as the last one of a program
/// that was killed, is passed over. A file that has grown too large loses the older half of its
/// lines, many of which are of files and versions of the program that are gone. One thread.
class ScoreCache
{
public:
    /// Keeps nothing beyond its own life.
    ScoreCache() = default;
    /// A file that is not there, or cannot be read, is an empty cache. It grows to `mostBytes`,
    /// which are some 25,000 scores where nothing else is said.
    explicit ScoreCache(std::filesystem::path file, std::uintmax_t mostBytes = 64 << 20);

    /// Null when it is not known. Valid until the next `add`.
    const EvaluationReport* find(const std::string& key) const;

    /// Also appends it to the file. Fails with FileNotWritable or DiskFull; the score is known all
    /// the same.
    Result<void> add(const std::string& key, const EvaluationReport& report);

private:
    std::filesystem::path m_file; ///< empty: none
    std::uintmax_t m_mostBytes = 0;
    std::map<std::string, EvaluationReport> m_reports;
};

/// Where programs keep it: `rollwright/scores.jsonl` in the user's folder for caches; empty where
/// there is none.
std::filesystem::path usualScoreCache();

/// What a score depends on: the program, both files as they are now (path, size, time of change),
/// the model (`identityOf`), and how its posteriors become notes.
std::string scoreKey(const RecordingPair& files, const ModelInfo& model,
                     const DecoderParams& params);

} // namespace rollwright
