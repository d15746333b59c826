#include "app/studio/session/RunQueue.h"

#include <algorithm>

#include "app/studio/base/QueueWaker.h"

namespace rollwright {

RunQueue::RunQueue(ModelLoader loadModel, QObject* parent)
    : QObject(parent), m_worker(std::move(loadModel)), m_jobs(wakerOf(*this, m_jobs))
{
}

std::vector<RunQueue::Entry>::iterator RunQueue::find(int run)
{
    return std::ranges::find(m_order, run, &Entry::run);
}

void RunQueue::add(int run, const std::filesystem::path& audio, const ModelInfo& model)
{
    m_order.push_back({run, m_jobs.add(jobOf(run, audio, model)), false});
}

void RunQueue::remove(int run)
{
    const auto entry = find(run);
    if (entry == m_order.end())
        return;
    m_jobs.forget(entry->job);
    m_order.erase(entry);
}

void RunQueue::moveToFront(int run)
{
    const auto entry = find(run);
    if (entry == m_order.end() || entry->begun)
        return;
    m_jobs.moveToFront({entry->job});
    std::rotate(std::ranges::find(m_order, false, &Entry::begun), entry, entry + 1);
}

std::vector<int> RunQueue::order() const
{
    std::vector<int> runs;
    for (const Entry& entry : m_order)
        runs.push_back(entry.run);
    return runs;
}

JobQueue::Job RunQueue::jobOf(int run, const std::filesystem::path& audio, const ModelInfo& model)
{
    return [this, run, audio, model](JobQueue::Link& link) {
        const auto onProgress = [&](const Progress& progress) {
            link.post([this, run, progress] {
                find(run)->begun = true;
                Q_EMIT progressed(run, progress);
            });
        };
        const auto onSegment = [&](TranscribedSegment segment) {
            link.post(
                [this, run, segment = std::move(segment)] { Q_EMIT segmentDone(run, segment); });
        };
        JobControl control(link.stop(), onProgress);
        link.post([this, run, result = m_worker.run(audio, model, control, onSegment)] {
            m_order.erase(find(run));
            Q_EMIT ended(run, {result});
        });
    };
}

} // namespace rollwright
