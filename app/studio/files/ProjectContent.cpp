#include "app/studio/files/ProjectContent.h"

#include <algorithm>

namespace rollwright {

namespace {

ProjectRecording recordingOf(const Recording& recording)
{
    ProjectRecording result{recording.file, recording.reference.decided(), {}};
    for (const Run& run : recording.runs)
        result.runs.push_back({run.model.id, run.work.params, run.work.corrections});
    return result;
}

bool isAs(const ProjectRun& saved, const Run& run)
{
    return saved.model == run.model.id && saved.params == run.work.params &&
           saved.corrections == run.work.corrections;
}

ModelInfo modelOf(const std::string& id, const std::vector<ModelInfo>& installed)
{
    const auto found = std::ranges::find(installed, id, &ModelInfo::id);
    if (found != installed.end())
        return *found;
    ModelInfo missing;
    missing.id = id;
    missing.name = id;
    return missing;
}

} // namespace

std::vector<ProjectRecording> recordingsOf(const Session& session)
{
    std::vector<ProjectRecording> all;
    for (const auto& recording : session.recordings())
        all.push_back(recordingOf(*recording));
    return all;
}

bool areOpen(const std::vector<ProjectRecording>& recordings, const Session& session)
{
    return std::ranges::equal(recordings, session.recordings(),
                              [](const ProjectRecording& saved, const auto& recording) {
                                  return saved.file == recording->file &&
                                         saved.reference == recording->reference.decided() &&
                                         std::ranges::equal(saved.runs, recording->runs, isAs);
                              });
}

Project projectOf(const Session& session, const Selection& selection)
{
    Project project{recordingsOf(session), 0, {}, {}};
    const auto& open = session.recordings();
    const auto chosen = std::ranges::find(open, selection.recording(), &Recording::id);
    if (chosen != open.end())
        project.chosen = static_cast<std::size_t>(chosen - open.begin());
    if (selection.model())
        project.model = selection.model()->id;
    for (const QString& column : selection.columnIds())
        project.columns.push_back(column.toStdString());
    return project;
}

std::vector<int> openIn(Session& session, const Project& project,
                        const std::vector<ModelInfo>& installed)
{
    const auto& recordings = project.recordings;
    std::vector<Session::File> files;
    std::size_t mostRuns = 0;
    for (const ProjectRecording& recording : recordings) {
        files.push_back({recording.file, recording.reference});
        mostRuns = std::max(mostRuns, recording.runs.size());
    }
    std::vector<int> ids = session.open(files);
    const auto ask = [&](std::size_t recording, std::size_t run) {
        if (recording >= recordings.size() || run >= recordings[recording].runs.size())
            return;
        const auto& [model, params, corrections] = recordings[recording].runs[run];
        session.transcribe(ids[recording], modelOf(model, installed), RunWork{params, corrections});
    };
    for (std::size_t run = 0; run < mostRuns; ++run)
        ask(project.chosen, run);
    for (std::size_t run = 0; run < mostRuns; ++run) // most have the same models in the same order
        for (std::size_t recording = 0; recording < recordings.size(); ++recording)
            ask(recording, run);
    return ids;
}

void restoreThresholds(Session& session, const std::vector<ProjectRecording>& recordings)
{
    const auto& open = session.recordings();
    for (const ProjectRecording& recording : recordings) {
        const auto found = std::ranges::find(open, recording.file, &Recording::file);
        if (found == open.end())
            continue;
        for (const auto& [model, params, corrections] : recording.runs)
            if (const Run* run = (*found)->findRun(model); run && run->work.params != params)
                session.setWork(run->id, {params, run->work.corrections});
    }
}

} // namespace rollwright
