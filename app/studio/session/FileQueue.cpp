#include "app/studio/session/FileQueue.h"

#include "app/studio/base/QueueWaker.h"
#include "core/audio/SoundFile.h"
#include "core/io/ReferenceReader.h"

namespace rollwright {

namespace {

/// What the header of a sound file says of its length; 0 when it does not, or cannot be read. Looks
/// into the file, but decodes nothing.
Seconds announcedDuration(const std::filesystem::path& file)
{
    const auto sound = SoundFile::open(file);
    return sound ? sound->rate().duration(sound->announcedFrames()) : Seconds(0);
}

} // namespace

FileQueue::FileQueue(QObject* parent) : QObject(parent), m_jobs(wakerOf(*this, m_jobs)) {}

void FileQueue::forget(int recording)
{
    const auto [begin, end] = m_asked.equal_range(recording);
    for (auto asked = begin; asked != end; ++asked)
        m_jobs.forget(asked->second);
    m_asked.erase(begin, end);
}

void FileQueue::findDuration(int recording, const std::filesystem::path& audio)
{
    const auto job = [this, recording, audio](JobQueue::Link& link) {
        link.post([this, recording, duration = announcedDuration(audio)] {
            Q_EMIT durationFound(recording, duration);
        });
    };
    m_asked.emplace(recording, m_jobs.add(job));
}

void FileQueue::findReference(int recording, const std::filesystem::path& audio,
                              const std::filesystem::path& wanted)
{
    const auto job = [this, recording, audio, wanted](JobQueue::Link& link) {
        std::error_code none;
        const auto file = std::filesystem::exists(wanted, none) ? std::optional(wanted)
                                                                : rollwright::findReference(audio);
        if (file)
            link.post([this, recording, file = *file] { Q_EMIT referenceFound(recording, file); });
    };
    m_asked.emplace(recording, m_jobs.add(job));
}

void FileQueue::readReference(int recording, const std::filesystem::path& file)
{
    const auto tell = [this, recording, file](const Result<NoteFile>& read) {
        Q_EMIT referenceRead(recording, {file, read});
    };
    const auto job = [tell, file](JobQueue::Link& link) {
        link.post([tell, read = rollwright::readReferenceFile(file)] { tell(read); });
    };
    m_asked.emplace(recording, m_jobs.add(job, [tell, file] {
        tell(failure(ErrorCode::OutOfMemory, file.string()));
    }));
}

} // namespace rollwright
