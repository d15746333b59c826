#include "app/studio/session/ScoringQueue.h"

#include "app/studio/base/QueueWaker.h"
#include "core/io/ReferenceReader.h"

namespace rollwright {

namespace {

std::shared_ptr<const Transcription> share(Transcription transcription)
{
    return std::make_shared<const Transcription>(std::move(transcription));
}

} // namespace

ScoringQueue::ScoringQueue(QObject* parent) : QObject(parent), m_jobs(wakerOf(*this, m_jobs)) {}

void ScoringQueue::ask(int run, const Request& request)
{
    if (const auto last = m_last.find(run); last != m_last.end())
        m_jobs.cancel(last->second); // one that runs already comes to its end
    m_last[run] = m_jobs.add([this, run, request](JobQueue::Link& link) {
        link.post([this, run, outcome = answer(request)] { Q_EMIT answered(run, outcome); });
    });
}

void ScoringQueue::forget(int run)
{
    if (auto last = m_last.extract(run))
        m_jobs.forget(last.mapped());
}

ScoringQueue::Outcome ScoringQueue::answer(const Request& request)
{
    Outcome outcome;
    outcome.reference = request.reference;
    outcome.corrections = request.corrections;
    outcome.decoded = request.params == request.calibrated->params
                          ? request.calibrated
                          : share(redecoded(*request.calibrated, request.params));
    outcome.transcription = request.corrections.empty()
                                ? outcome.decoded
                                : share(corrected(*outcome.decoded, request.corrections));
    if (!request.reference)
        return outcome;
    const NoteList& reference = *request.reference;
    const auto fits = checkFits(reference, request.calibrated->duration, request.referenceFile);
    if (!fits) {
        outcome.error = fits.error();
        return outcome;
    }
    const ScoringRules rules{.velocities = request.velocities};
    outcome.calibratedAssessment =
        request.calibratedAssessment
            ? request.calibratedAssessment
            : std::make_shared<const Assessment>(assess(reference, *request.calibrated, rules));
    outcome.assessment =
        outcome.transcription == request.calibrated
            ? outcome.calibratedAssessment
            : std::make_shared<const Assessment>(reassess(*outcome.calibratedAssessment, reference,
                                                          *outcome.transcription, rules));
    return outcome;
}

} // namespace rollwright
