#include "app/studio/OpenRecordings.h"

#include <algorithm>

namespace rollwright {

Recording* OpenRecordings::find(int id) const
{
    const auto found = std::ranges::find(m_all, id, &Recording::id);
    return found == m_all.end() ? nullptr : found->get();
}

Recording* OpenRecordings::find(const std::filesystem::path& file) const
{
    const auto found = std::ranges::find(m_all, file, &Recording::file);
    return found == m_all.end() ? nullptr : found->get();
}

std::optional<OpenRecordings::RunPlace> OpenRecordings::findRun(int runId) const
{
    for (const auto& recording : m_all) {
        for (Run& run : recording->runs) {
            if (run.id == runId)
                return RunPlace{recording.get(), &run};
        }
    }
    return std::nullopt;
}

Recording& OpenRecordings::add(const std::filesystem::path& file)
{
    auto recording = std::make_unique<Recording>();
    recording->id = newId();
    recording->file = file;
    const auto missing = std::ranges::find_if(m_all, [&](const auto& other) {
        return other->file.filename() == file.filename() && other->missing();
    });
    if (missing == m_all.end())
        return *m_all.emplace_back(std::move(recording));
    recording->reference = (*missing)->reference;
    recording->reference.loading = false; // what is read comes for the other's id
    recording->runs = (*missing)->runs;
    return *(*missing = std::move(recording));
}

void OpenRecordings::remove(int id)
{
    std::erase_if(m_all, [id](const auto& recording) { return recording->id == id; });
}

} // namespace rollwright
