#include "app/studio/ExportQueue.h"

#include <utility>

#include "app/studio/Paths.h"
#include "app/studio/QueueWaker.h"
#include "ui/text/ErrorWords.h"

namespace rollwright {

ExportQueue::ExportQueue(QObject* parent)
    : QObject(parent), m_jobs(wakerOf(*this, m_jobs), JobQueue::AtEnd::Finish)
{
}

void ExportQueue::add(const std::filesystem::path& file, std::function<Result<void>()> write)
{
    add(toQString(file.filename()), tr("Exported \"%1\".").arg(toQString(file)), std::move(write));
}

void ExportQueue::add(const QString& name, const QString& notice,
                      std::function<Result<void>()> write)
{
    m_jobs.add([this, name, notice, write = std::move(write)](JobQueue::Link& link) {
        link.post([this, name, notice, result = write()] {
            if (result)
                Q_EMIT written(name, notice);
            else
                Q_EMIT failed(errorText(result.error()));
        });
    });
}

} // namespace rollwright
