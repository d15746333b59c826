#pragma once

#include <vector>

#include <QString>

#include "app/studio/Recording.h"
#include "ui/panels/RecordingList.h"
#include "ui/roll/RollContent.h"

namespace rollwright {

/// How a recording looks in the window: values for the widgets, worded for people. Pure functions.
/// `model` is the chosen one; null when none is installed.

RecordingRow rowOf(const Recording& recording, const ModelInfo* model);

/// Ground truth, then the prediction.
std::vector<RollContent> columnsOf(const Recording& recording, const ModelInfo* model);

/// Why there are no scores to show; empty when there are.
QString scoresMissingText(const Recording& recording, const ModelInfo* model);

/// "Transcribing: 41 %, about 12 s left"
QString progressText(const Run& run);

} // namespace rollwright
