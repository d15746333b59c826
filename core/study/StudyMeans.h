#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/study/Study.h"

namespace rollwright {

/// The fields that a short table shows, with names for people.
struct MainField {
    const char* label; ///< "note F1"
    const EvaluationField* field;
};
std::span<const MainField> mainFields();

/// Whether values of different models may be compared: not those that count cells, where the
/// models' frames are not of one length.
bool isComparable(const StudyTable& table, const EvaluationField& field);

/// One line of a table of means: a value a model, and which of them are best.
struct MeanRow {
    const EvaluationField* field = nullptr;
    std::vector<std::optional<FieldSummary>> models;
    std::vector<bool> best;
};

/// Over the recordings that every model has scored. None is best where they are not comparable.
MeanRow meansOf(const StudyTable& table, const EvaluationField& field);

/// One line a field that any model has, aligned ones too.
std::vector<MeanRow> allMeans(const StudyTable& table);

/// "23 recordings", or "21 recordings of 23 (those that every model has scored)".
std::string describeCount(const StudyTable& table);

/// A sentence on what is not comparable; empty where all is.
std::string describeGrids(const StudyTable& table);

} // namespace rollwright
