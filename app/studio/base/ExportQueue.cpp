#include "app/studio/base/ExportQueue.h"

#include <utility>

#include "app/studio/base/Paths.h"
#include "app/studio/base/QueueWaker.h"
#include "ui/text/ErrorWords.h"
#include "ui/text/RollText.h"

namespace rollwright {

ExportQueue::ExportQueue(QObject* parent)
    : QObject(parent), m_jobs(wakerOf(*this, m_jobs), JobQueue::AtEnd::Finish)
{
}

void ExportQueue::add(const std::filesystem::path& file, std::function<Result<void>()> write)
{
    add(file, tr("Exported \"%1\".").arg(shortName(toQString(file))), std::move(write));
}

void ExportQueue::add(const std::filesystem::path& target, const QString& notice,
                      std::function<Result<void>()> write)
{
    const auto tell = [this, target, notice](const Result<void>& result) {
        end(target, notice, result);
    };
    const auto job = [tell, write = std::move(write)](JobQueue::Link& link) {
        link.post([tell, result = write()] { tell(result); });
    };
    ++m_left;
    m_jobs.add(job, [tell, target] { tell(failure(ErrorCode::OutOfMemory, target.string())); });
}

void ExportQueue::end(const std::filesystem::path& target, const QString& notice,
                      const Result<void>& result)
{
    --m_left;
    if (result)
        Q_EMIT written(target.string(), notice);
    else
        Q_EMIT failed(errorText(result.error()), target.string());
    m_allWritten = m_allWritten && result;
    if (!anyLeft() && m_whenDone)
        std::exchange(m_whenDone, nullptr)(m_allWritten);
}

void ExportQueue::whenDone(const std::function<void(bool allWritten)>& tell)
{
    m_allWritten = true;
    m_whenDone = tell;
}

} // namespace rollwright
