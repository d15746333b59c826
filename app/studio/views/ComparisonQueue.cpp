#include "app/studio/views/ComparisonQueue.h"

#include "app/studio/base/QueueWaker.h"

namespace rollwright {

ComparisonQueue::ComparisonQueue(QObject* parent) : QObject(parent), m_jobs(wakerOf(*this, m_jobs))
{
}

ComparisonQueue::Comparison ComparisonQueue::find(const std::string& model, const Heard& estimate,
                                                  const Heard& base)
{
    Kept& kept = m_kept[model];
    if (kept.estimate == estimate && kept.base == base)
        return kept.comparison;
    m_jobs.forget(kept.job);
    kept.estimate = estimate;
    kept.base = base;
    kept.job = m_jobs.add([this, model, estimate, base](JobQueue::Link& link) {
        auto comparison =
            std::make_shared<const NoteComparison>(compareNotes(base->notes, estimate->notes));
        link.post([this, model, comparison] {
            m_kept[model].comparison = comparison;
            Q_EMIT changed();
        });
    });
    return kept.comparison;
}

void ComparisonQueue::forget()
{
    for (auto& [model, kept] : m_kept)
        m_jobs.forget(kept.job);
    m_kept.clear();
}

} // namespace rollwright
