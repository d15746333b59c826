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
    add(toQString(file.filename()), tr("Exported \"%1\".").arg(shortName(toQString(file))),
        std::move(write));
}

void ExportQueue::add(const QString& name, const QString& notice,
                      std::function<Result<void>()> write)
{
    const auto end = [this, name, notice](const Result<void>& result) {
        if (result)
            Q_EMIT written(name, notice);
        else
            Q_EMIT failed(errorText(result.error()));
    };
    const auto job = [end, write = std::move(write)](JobQueue::Link& link) {
        link.post([end, result = write()] { end(result); });
    };
    m_jobs.add(job, [end, name] { end(failure(ErrorCode::OutOfMemory, name.toStdString())); });
}

} // namespace rollwright
