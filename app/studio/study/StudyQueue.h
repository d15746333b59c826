#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include <QObject>

#include "app/studio/base/JobQueue.h"
#include "core/study/Study.h"

namespace rollwright {

/// Finds the recordings of a data set, and transcribes and scores them with several models, on a
/// thread of its own. What is asked for later takes the place of what was asked for before, of
/// which nothing more is heard.
///
/// GUI thread. Destroying the queue stops what runs and waits for it.
class StudyQueue : public QObject
{
    Q_OBJECT
public:
    /// A struct, as Qt cannot carry a Result, which it would try to compare.
    struct Found {
        Result<Dataset> dataset;
    };

    /// A cell of the table that has been tried.
    struct News {
        StudyPlace place;
        StudyCell cell;
    };

    /// `scores` is the file of a ScoreCache; empty: nothing is remembered.
    StudyQueue(ModelLoader loadModel, std::filesystem::path scores, QObject* parent = nullptr);

    void find(const std::filesystem::path& folder, const std::string& split);
    void run(const StudyPlan& plan);
    void stop(); ///< what runs, which says itself how it ended

Q_SIGNALS:
    void found(const rollwright::StudyQueue::Found& found);

    void planned(const std::vector<std::size_t>& toDo); ///< scores to compute, by model
    void began(const rollwright::StudyPlace& place);
    void progressed(double fraction); ///< of what has begun, 0 to 1
    /// Not too often, so that thousands of known scores do not hold the window up.
    void scored(const std::vector<rollwright::StudyQueue::News>& news);
    void ended(const std::optional<rollwright::Error>& error); ///< Cancelled or OutOfMemory

private:
    void start(JobQueue::Job job, JobQueue::Delivery outOfMemory);
    void study(const StudyPlan& plan, JobQueue::Link& link);

    ModelLoader m_loadModel;
    std::filesystem::path m_scores;
    JobId m_job{};
    JobQueue m_jobs; ///< last: it ends before what its jobs use
};

} // namespace rollwright
