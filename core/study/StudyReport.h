#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "core/study/Study.h"

namespace rollwright {

/// What a report says besides its scores.
struct StudySource {
    std::string dataset; ///< the folder, UTF-8
    std::string layout;
    std::string date;             ///< ISO 8601
    std::string split{};          ///< of MAESTRO; else empty
    bool pedal = false;           ///< a reference is a MIDI file, whose pedal holds its notes
    StudyPlan plan{};             ///< that the table came of
    std::vector<Error> leftOut{}; ///< of the data set
};

/// Reads the beginnings of references.
StudySource sourceOf(const std::filesystem::path& folder, const Dataset& dataset,
                     const StudyPlan& plan, std::string date);

/// Ways to write a study down.
enum class StudyFormat {
    Text,     ///< mean +- standard deviation of every field, a column a model
    Csv,      ///< one line a score: recording, model, group, name, value (not rounded)
    Json,     ///< source, models (what each is, means, deviations and of how many), recordings with
              ///< their references and all scores or the error
    Markdown, ///< recordings x models, note F1, and the means of the main fields
    Html,     ///< one page that needs nothing else: means, a plot, a table that can be sorted
};

struct StudyFormatInfo {
    StudyFormat format;
    const char* suffix;      ///< ".html"
    const char* description; ///< "Web page"
};

/// All of them, the one that shows most first.
std::span<const StudyFormatInfo> studyFormats();

/// The table as a text in that format. Means are taken over the recordings that all models have
/// scored, so that they can be compared; the report says how many those are.
std::string studyReport(const StudyTable& table, const StudySource& source, StudyFormat format);

} // namespace rollwright
