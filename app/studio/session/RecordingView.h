#pragma once

#include <vector>

#include <QString>

#include "app/studio/session/Recording.h"
#include "app/studio/session/Selection.h"
#include "ui/panels/MetricPanel.h"
#include "ui/panels/ModelList.h"
#include "ui/panels/RecordingList.h"
#include "ui/roll/RollContent.h"

namespace rollwright {

/// How a recording looks in the window: values for the widgets, worded for people. Pure functions.

/// Its state is that of the shown models: a line each, with their names when there are several.
/// While none is shown, that of `chosen`, whose notes are dragged, or else of its first run.
RecordingRow rowOf(const Recording& recording, const ShownColumns& columns,
                   const Run* chosen = nullptr);

/// The columns of a recording: those of the selection, but not that of the ground truth as long as
/// there is none and something else to show. `recording` may be null.
ShownColumns columnsFor(const Recording* recording, const Selection& selection);

std::vector<RollContent> columnsOf(const Recording& recording, const ShownColumns& columns);

/// How a column appears in the list of models; `recording` is the one in view, null without one.
ModelRow referenceRow(const Recording* recording, const Selection& selection);
ModelRow modelRow(const ModelInfo& model, const Recording* recording, const Selection& selection);

/// The scores of the shown models that have any.
std::vector<ScoredColumn> scoresOf(const Recording& recording, const ShownColumns& columns);

/// Why none of the shown models has scores.
QString scoresMissingText(const Recording& recording, const ShownColumns& columns);

} // namespace rollwright
