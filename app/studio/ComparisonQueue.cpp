#include "app/studio/ComparisonQueue.h"

#include "app/studio/QueueWaker.h"

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
    m_jobs.cancel(kept.job); // one that runs already comes to its end
    kept.estimate = estimate;
    kept.base = base;
    kept.job = m_jobs.add([this, model, estimate, base](JobQueue::Link& link) {
        auto comparison =
            std::make_shared<const NoteComparison>(compareNotes(base->notes, estimate->notes));
        link.post(
            [this, model, estimate, base, comparison] { take(model, estimate, base, comparison); });
    });
    return kept.comparison;
}

void ComparisonQueue::take(const std::string& model, const Heard& estimate, const Heard& base,
                           const Comparison& comparison)
{
    const auto kept = m_kept.find(model);
    if (kept == m_kept.end() || kept->second.estimate != estimate || kept->second.base != base)
        return; // something else was asked for since
    kept->second.comparison = comparison;
    Q_EMIT changed();
}

void ComparisonQueue::forget()
{
    for (const auto& [model, kept] : m_kept)
        m_jobs.cancel(kept.job);
    m_kept.clear();
}

} // namespace rollwright
