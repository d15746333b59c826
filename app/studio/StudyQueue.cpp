#include "app/studio/StudyQueue.h"

#include <chrono>
#include <new>

#include "app/studio/QueueWaker.h"
#include "app/studio/TimeLeft.h"

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

void StudyQueue::start(std::function<void(JobQueue::Link&, int)> job)
{
    ++m_number;
    if (m_job)
        m_jobs.cancel(*m_job);
    m_job = m_jobs.add(
        [job = std::move(job), number = m_number](JobQueue::Link& link) { job(link, number); });
}

// What former jobs still say is dropped.
void StudyQueue::post(JobQueue::Link& link, int number, std::function<void()> news)
{
    link.post([this, number, news = std::move(news)] {
        if (number == m_number)
            news();
    });
}

void StudyQueue::find(const std::filesystem::path& folder, const std::string& split)
{
    start([this, folder, split](JobQueue::Link& link, int number) {
        post(link, number, [this, answer = Found{findDataset(folder, split, link.stop())}] {
            Q_EMIT found(answer);
        });
    });
}

void StudyQueue::run(const StudyPlan& plan)
{
    start([this, plan](JobQueue::Link& link, int number) { study(plan, link, number); });
}

void StudyQueue::stop()
{
    if (m_job && m_jobs.cancel(*m_job) == JobQueue::CancelOutcome::Removed)
        Q_EMIT ended(Error{ErrorCode::Cancelled, "comparison", {}});
}

void StudyQueue::study(const StudyPlan& plan, JobQueue::Link& link, int number)
try {
    ScoreCache cache(m_scores);
    post(link, number, [this, toDo = unknownScores(plan, cache)] { Q_EMIT planned(toDo); });
    NewsDesk desk([&](std::vector<News> news) {
        post(link, number, [this, news = std::move(news)] { Q_EMIT scored(news); });
    });
    const auto onBegin = [&](StudyPlace place) {
        desk.handOver();
        post(link, number, [this, place] { Q_EMIT began(place); });
    };
    const auto onEnd = [&](StudyPlace place, const StudyCell& cell) { desk.add(place, cell); };
    JobControl control(link.stop(), [&](const Progress& progress) {
        post(link, number, [this, done = overallFraction(progress)] { Q_EMIT progressed(done); });
    });
    StudyTable table = emptyTable(plan);
    const auto ran = runStudy(plan, m_loadModel, cache, table, control, {onBegin, onEnd});
    desk.handOver();
    post(link, number,
         [this, error = ran ? std::nullopt : std::optional(ran.error())] { Q_EMIT ended(error); });
} catch (const std::bad_alloc&) {
    post(link, number, [this] {
        Q_EMIT ended(Error{ErrorCode::OutOfMemory, "The comparison", {}});
    });
}

} // namespace rollwright
