#include "app/studio/study/StudyQueue.h"

#include <chrono>

#include "app/studio/base/QueueWaker.h"
#include "app/studio/base/TimeLeft.h"

namespace rollwright {

namespace {

/// Gathers scores on the job's thread and hands them on when some time has passed.
class NewsDesk
{
public:
    using Take = std::function<void(std::vector<StudyQueue::News>)>;

    explicit NewsDesk(Take take) : m_take(std::move(take)) {}

    void add(StudyPlace place, const StudyCell& cell)
    {
        m_news.push_back({place, cell});
        if (Clock::now() - m_last >= kInterval)
            handOver();
    }

    void handOver()
    {
        m_last = Clock::now();
        if (!m_news.empty())
            m_take(std::exchange(m_news, {}));
    }

private:
    using Clock = std::chrono::steady_clock;
    static constexpr std::chrono::milliseconds kInterval{60};

    Take m_take;
    std::vector<StudyQueue::News> m_news;
    Clock::time_point m_last = Clock::now();
};

} // namespace

StudyQueue::StudyQueue(ModelLoader loadModel, std::filesystem::path scores, QObject* parent)
    : QObject(parent), m_loadModel(std::move(loadModel)), m_scores(std::move(scores)),
      m_jobs(wakerOf(*this, m_jobs))
{
}

void StudyQueue::start(JobQueue::Job job, JobQueue::Delivery outOfMemory)
{
    m_jobs.forget(m_job);
    m_job = m_jobs.add(std::move(job), std::move(outOfMemory));
}

void StudyQueue::find(const std::filesystem::path& folder, const std::string& split)
{
    const auto job = [this, folder, split](JobQueue::Link& link) {
        link.post([this, answer = Found{findDataset(folder, split, link.stop())}] {
            Q_EMIT found(answer);
        });
    };
    start(job,
          [this, folder] { Q_EMIT found({failure(ErrorCode::OutOfMemory, folder.string())}); });
}

void StudyQueue::run(const StudyPlan& plan)
{
    start([this, plan](JobQueue::Link& link) { study(plan, link); },
          [this] {
              Q_EMIT ended(Error{ErrorCode::OutOfMemory, "The comparison", {}});
          });
}

void StudyQueue::stop()
{
    if (m_jobs.cancel(m_job) == JobQueue::CancelOutcome::Removed)
        Q_EMIT ended(Error{ErrorCode::Cancelled, "comparison", {}});
}

void StudyQueue::study(const StudyPlan& plan, JobQueue::Link& link)
{
    ScoreCache cache(m_scores);
    link.post([this, toDo = unknownScores(plan, cache)] { Q_EMIT planned(toDo); });
    NewsDesk desk([&](std::vector<News> news) {
        link.post([this, news = std::move(news)] { Q_EMIT scored(news); });
    });
    const auto onBegin = [&](StudyPlace place) {
        desk.handOver();
        link.post([this, place] { Q_EMIT began(place); });
    };
    const auto onEnd = [&](StudyPlace place, const StudyCell& cell) { desk.add(place, cell); };
    JobControl control(link.stop(), [&](const Progress& progress) {
        link.post([this, done = overallFraction(progress)] { Q_EMIT progressed(done); });
    });
    StudyTable table = emptyTable(plan);
    const auto ran = runStudy(plan, m_loadModel, cache, table, control, {onBegin, onEnd});
    desk.handOver();
    link.post(
        [this, error = ran ? std::nullopt : std::optional(ran.error())] { Q_EMIT ended(error); });
}

} // namespace rollwright
