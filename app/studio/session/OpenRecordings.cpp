#include "app/studio/session/OpenRecordings.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace rollwright {

Recording* OpenRecordings::find(int id) const
{
    const auto found = m_byId.find(id);
    return found != m_byId.end() && found->second->id == id ? found->second : nullptr;
}

Recording* OpenRecordings::find(const std::filesystem::path& file) const
{
    const auto found = std::ranges::find(m_all, file, &Recording::file);
    return found == m_all.end() ? nullptr : found->get();
}

std::optional<OpenRecordings::RunPlace> OpenRecordings::findRun(int runId) const
{
    const auto owner = m_byId.find(runId);
    if (owner == m_byId.end())
        return std::nullopt;
    auto& runs = owner->second->runs;
    const auto run = std::ranges::find(runs, runId, &Run::id);
    return run == runs.end() ? std::nullopt : std::optional(RunPlace{owner->second, &*run});
}

Recording& OpenRecordings::add(const std::filesystem::path& file)
{
    Recording& recording = *m_all.emplace_back(std::make_unique<Recording>());
    recording.id = newId();
    m_byId[recording.id] = &recording;
    recording.file = file;
    return recording;
}

void OpenRecordings::remove(int id)
{
    forgetIds(id);
    std::erase_if(m_all, [id](const auto& recording) { return recording->id == id; });
}

std::unique_ptr<Recording> OpenRecordings::replace(int id, int by)
{
    auto place = std::ranges::find(m_all, id, &Recording::id);
    auto next = std::ranges::find(m_all, by, &Recording::id);
    assert(place != m_all.end() && next != m_all.end());
    forgetIds(id);
    std::swap(*place, *next);
    auto replaced = std::move(*next);
    m_all.erase(next);
    return replaced;
}

void OpenRecordings::forgetIds(int recording)
{
    std::erase_if(m_byId, [=](const auto& entry) { return entry.second->id == recording; });
}

Run& OpenRecordings::addRun(Recording& recording, const ModelInfo& model)
{
    Run run;
    run.id = newId();
    m_byId[run.id] = &recording;
    run.model = model;
    Run* before = recording.findRun(model.id);
    return (before ? *before : recording.runs.emplace_back()) = std::move(run);
}

} // namespace rollwright
