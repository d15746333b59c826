#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/JobControl.h"
#include "core/base/Result.h"
#include "core/evaluation/DatasetReport.h"
#include "core/io/Dataset.h"
#include "core/model/TranscriptionModel.h"
#include "core/study/ScoreCache.h"

namespace rollwright {

/// Which models are to be compared on which recordings.
struct StudyPlan {
    std::vector<DatasetEntry> recordings;
    std::vector<ModelInfo> models; ///< with their calibrated thresholds
};

/// A cell of the table recordings x models.
struct StudyPlace {
    std::size_t recording = 0;
    std::size_t model = 0;
};

/// What became of it.
struct StudyCell {
    std::optional<EvaluationReport> report; ///< with aligned scores
    std::optional<Error> error;             ///< why there is none; neither: not yet tried
};

/// The table recordings x models.
class StudyTable
{
public:
    /// `oneGrid`: the frames of all models are of one length.
    StudyTable(std::vector<std::string> recordings, std::vector<std::string> models,
               bool oneGrid = true);

    const std::vector<std::string>& recordings() const { return m_recordings; }
    const std::vector<std::string>& models() const { return m_models; }
    bool oneGrid() const { return m_oneGrid; }

    StudyCell& at(StudyPlace place);
    const StudyCell& at(StudyPlace place) const;

    /// The scores of one model, in order of the recordings; those it failed on are left out.
    std::vector<RecordingReport> reportsOf(std::size_t model) const;
    /// Whether all models have scored the recording: means over others are not comparable.
    bool isComplete(std::size_t recording) const;
    std::size_t complete() const; ///< how many recordings are

private:
    std::size_t index(StudyPlace place) const;

    std::vector<std::string> m_recordings;
    std::vector<std::string> m_models;
    std::vector<StudyCell> m_cells;
    bool m_oneGrid;
};

StudyTable emptyTable(const StudyPlan& plan);

/// How many scores of each model `cache` does not know: what a run has to compute.
std::vector<std::size_t> unknownScores(const StudyPlan& plan, const ScoreCache& cache);

/// News of a running study, on its thread; each may be null.
struct StudyEvents {
    std::function<void(StudyPlace)> began; ///< nothing of it is known from before
    std::function<void(StudyPlace, const StudyCell&)> ended;
};

/// Transcribes and scores every recording with every model, recording by recording, but for what
/// `cache` knows; a recording or model that fails does not end the rest. Blocks. Fails with
/// Cancelled only: what was done until then is in `table` and in the cache.
Result<void> runStudy(const StudyPlan& plan, const ModelLoader& loadModel, ScoreCache& cache,
                      StudyTable& table, JobControl& control, const StudyEvents& events);

} // namespace rollwright
