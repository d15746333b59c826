#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <QStringList>

#include "app/studio/study/StudyPace.h"
#include "core/study/Study.h"
#include "ui/panels/StudyPanel.h"

namespace rollwright {

/// A study worded for people. Pure functions.

/// Those of a folder in which none has a reference beside it: there is nothing to compare, but they
/// can be opened. Else empty.
std::vector<std::filesystem::path> recordingsAlone(const Dataset& dataset);

/// `part`: of a data set that is divided; empty: the usual one.
DatasetText datasetText(const std::filesystem::path& folder, const std::string& part,
                        const Dataset& dataset);

/// "Recording 3 of 23: sonata with Overtone \u2013 41 %, about 5 min left"
QString studyProgressText(const StudyTable& table, StudyPlace place, const StudyPace& pace);

/// How many scores there are, and how many failed.
QString studySummary(const StudyTable& table);

/// Why recordings, or all recordings of a model, have no scores; each reason once, and none for
/// `recordingsAlone`.
QStringList leftOutOf(const Dataset& dataset, const StudyTable& table);

} // namespace rollwright
