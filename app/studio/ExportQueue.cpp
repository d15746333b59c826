#include "app/studio/ExportQueue.h"

#include <utility>

#include "app/studio/Paths.h"
#include "app/studio/QueueWaker.h"
#include "core/transcription/Excerpt.h"
#include "ui/text/ErrorWords.h"

namespace rollwright {

ExportQueue::ExportQueue(QObject* parent)
    : QObject(parent), m_jobs(wakerOf(*this, m_jobs), JobQueue::AtEnd::Finish)
{
}

void ExportQueue::write(std::shared_ptr<const Transcription> transcription,
                        const std::optional<TimeSpan>& part, const Exporter& exporter,
                        const std::filesystem::path& file)
{
    m_jobs.add([this, kept = std::move(transcription), part, &exporter,
                file](JobQueue::Link& link) {
        const Result<void> result = exportTo(file, exporter, part ? excerpt(*kept, *part) : *kept);
        link.post([this, file, result] {
            if (result)
                Q_EMIT written(toQString(file));
            else
                Q_EMIT failed(errorText(result.error()));
        });
    });
}

} // namespace rollwright
