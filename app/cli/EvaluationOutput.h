#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/base/Result.h"
#include "core/base/Units.h"
#include "core/evaluation/DatasetReport.h"
#include "core/evaluation/NoteMatcher.h"
#include "core/model/ModelInfo.h"
#include "core/notes/DecoderParams.h"

namespace rollwright {

/// How scores are computed and printed on the standard output stream.
struct EvaluationStyle {
    bool json = false;
    bool aligned = false; ///< note scores also without the estimate's median onset deviation
    MatchTolerance tolerance{};
};

/// What was compared.
struct EvaluationSources {
    std::string reference; ///< in words
    std::string estimate;  ///< in words
    std::filesystem::path referenceFile;
    std::filesystem::path estimateFile; ///< or a folder; empty where a model listened
    bool pedal = false;                 ///< a reference is a MIDI file, whose pedal holds its notes
    std::optional<ModelInfo> model{};
    DecoderParams params{}; ///< of the model
    std::string split{};    ///< of a data set that has some
};

/// How many notes are not scored, as they have no length.
struct SilentNotes {
    int reference = 0;
    int estimate = 0; ///< 0 where a model listened
};

/// Scores, and of what.
struct Scored {
    EvaluationReport report;
    std::filesystem::path reference;
    std::filesystem::path estimate; ///< empty where a model listened
    std::string referenceText;      ///< described
    std::string estimateText;       ///< described
    SilentNotes silent{};
    std::optional<Seconds> delay{}; ///< of the sound, which the model took out of its times
};

/// What became of the recordings of a data set.
struct DatasetScores {
    std::vector<RecordingReport> reports;
    std::vector<Scored> scored;                        ///< of each report
    std::vector<std::pair<std::string, Error>> failed; ///< by name
    std::vector<Error> leftOut;
};

/// "song.mid (123 notes)".
std::string describe(const std::filesystem::path& file, std::span<const Note> notes);

/// Sources, label rule where there is one, and tolerances, then one field a line; or a JSON object,
/// in which "source" holds the former.
void printEvaluation(const EvaluationSources& sources, const Scored& scored,
                     const EvaluationStyle& style);

/// What stands above the recordings of a data set; nothing in JSON.
void printDatasetHeader(const EvaluationSources& sources, const EvaluationStyle& style);
/// A recording's name and F1 scores in one line, as soon as they are there; nothing in JSON.
void printRecording(const RecordingReport& recording, const EvaluationStyle& style);
/// Mean and standard deviation of every field; or a JSON object with all recordings in it, those
/// that were scored with their files, the others with the reasons.
void printDataset(const EvaluationSources& sources, const DatasetScores& scores,
                  const EvaluationStyle& style);

} // namespace rollwright
