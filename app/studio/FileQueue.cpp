#include "app/studio/FileQueue.h"

#include "app/studio/QueueWaker.h"
#include "app/studio/Recording.h"
#include "core/io/ReferenceReader.h"

namespace rollwright {

FileQueue::FileQueue(QObject* parent) : QObject(parent), m_jobs(wakerOf(*this, m_jobs)) {}

void FileQueue::findDuration(int recording, const std::filesystem::path& audio)
{
    m_jobs.add([this, recording, audio](JobQueue::Link& link) {
        link.post([this, recording, duration = announcedDuration(audio)] {
            Q_EMIT durationFound(recording, duration);
        });
    });
}

void FileQueue::findReference(int recording, const std::filesystem::path& audio,
                              const std::filesystem::path& wanted)
{
    m_jobs.add([this, recording, audio, wanted](JobQueue::Link& link) {
        std::error_code none;
        const auto file = std::filesystem::exists(wanted, none) ? std::optional(wanted)
                                                                : rollwright::findReference(audio);
        if (file)
            link.post([this, recording, file = *file] { Q_EMIT referenceFound(recording, file); });
    });
}

void FileQueue::readReference(int recording, const std::filesystem::path& file)
{
    m_jobs.add([this, recording, file](JobQueue::Link& link) {
        link.post(
            [this, recording, reference = Reference{file, rollwright::readReferenceFile(file)}] {
                Q_EMIT referenceRead(recording, reference);
            });
    });
}

} // namespace rollwright
