#include "app/studio/OpenRecordings.h"

#include <algorithm>
#include <cassert>
#include <utility>

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
    Recording& recording = *m_all.emplace_back(std::make_unique<Recording>());
    recording.id = newId();
    recording.file = file;
    return recording;
}

void OpenRecordings::remove(int id)
{
    std::erase_if(m_all, [id](const auto& recording) { return recording->id == id; });
}

std::unique_ptr<Recording> OpenRecordings::replace(int id, int by)
{
    auto place = std::ranges::find(m_all, id, &Recording::id);
    auto next = std::ranges::find(m_all, by, &Recording::id);
    assert(place != m_all.end() && next != m_all.end());
    std::swap(*place, *next);
    auto replaced = std::move(*next);
    m_all.erase(next);
    return replaced;
}

Run& OpenRecordings::addRun(Recording& recording, const ModelInfo& model)
{
    Run run;
    run.id = newId();
    run.model = model;
    Run* before = recording.findRun(model.id);
    return (before ? *before : recording.runs.emplace_back()) = std::move(run);
}

} // namespace rollwright
