// References of the session, and what is scored by them.

#include "app/studio/session/Session.h"

namespace rollwright {

void Session::considerReference(int id, const std::filesystem::path& file)
{
    const Reference& reference = m_recordings.find(id)->reference;
    if (!reference.loading && !reference.refused &&
        (reference.file.empty() || file == reference.wanted))
        setReference(id, file);
}

void Session::setReference(int id, const std::filesystem::path& file)
{
    Recording* recording = m_recordings.find(id);
    if (!recording)
        return;
    if (const auto& before = recording->reference.chosen(); before != file)
        Q_EMIT referenceLeft(before);
    recording->reference.wanted = file;
    recording->reference.loading = true;
    recording->reference.refused = false;
    m_files.readReference(id, file);
    Q_EMIT contentChanged(id);
}

void Session::removeReference(int id)
{
    Recording* recording = m_recordings.find(id);
    if (!recording || recording->reference.loading)
        return;
    Q_EMIT referenceLeft(recording->reference.chosen());
    recording->reference = {};
    recording->reference.refused = true;
    recording->forgetScores();
    tell(id);
}

void Session::takeReference(int id, const FileQueue::Reference& read)
{
    Recording& recording = *m_recordings.find(id);
    if (!recording.reference.loading)
        return; // it gave way to that of a missing recording, or to none
    const bool wanted = read.file == recording.reference.wanted; // else another one is, since
    recording.reference.take(read.file, read.read);
    if (read.read) {
        recording.forgetScores();
        for (const Run& run : recording.runs)
            score(recording, run);
    } else if (wanted) {
        Q_EMIT failed(read.read.error());
    }
    Q_EMIT contentChanged(id);
}

void Session::score(const Recording& recording, const Run& run)
{
    if (!run.calibrated)
        return;
    const Reference& reference = recording.reference;
    m_scores.ask(run.id, {run.calibrated, run.params(), run.work.corrections,
                          reference.error ? nullptr : reference.notes, reference.velocities,
                          reference.file, run.calibratedAssessment});
}

void Session::takeScores(int runId, const ScoringQueue::Outcome& outcome)
{
    const auto place = m_recordings.findRun(runId);
    if (!place)
        return;
    Run& run = *place->run;
    Reference& reference = place->recording->reference;
    if (outcome.corrections != run.work.corrections)
        return; // what was asked since is on its way
    run.decoded = outcome.decoded;
    run.transcription = outcome.transcription;
    if (outcome.reference == reference.notes) { // else another one has come meanwhile
        run.calibratedAssessment = outcome.calibratedAssessment;
        run.assessment = outcome.assessment;
        if (outcome.error) {
            reference.error = outcome.error;
            Q_EMIT failed(*outcome.error);
        }
    }
    tell(place->recording->id);
}

} // namespace rollwright
