#include "app/cli/Evaluator.h"

#include "app/cli/Command.h"
#include "app/cli/Messages.h"
#include "core/io/ReferenceReader.h"
#include "core/study/RecordingScore.h"

namespace rollwright {

Evaluator::Evaluator(TranscriptionModel& model, const DecoderParams& params, EvaluationStyle style,
                     TerminalProgress& progress, std::stop_token stop)
    : m_model(model), m_params(params), m_style(style), m_progress(progress),
      m_stop(std::move(stop))
{
}

EvaluationSources Evaluator::sources() const
{
    EvaluationSources sources;
    sources.estimate = m_model.info().name + ", " + describe(m_params);
    sources.model = m_model.info();
    sources.params = m_params;
    return sources;
}

Result<Scored> Evaluator::score(const RecordingPair& pair, const std::string& subject)
{
    m_progress.setSubject(subject);
    JobControl control = m_progress.control(m_stop);
    auto score = scoreRecording(m_model, pair, m_params, m_style.tolerance, control);
    m_progress.clear();
    if (!score)
        return tl::unexpected(score.error());
    printSilent(pair.reference, score->reference);
    if (!m_style.aligned)
        score->report.aligned.reset();
    return Scored{std::move(score->report),
                  pair.reference,
                  {},
                  describe(pair.reference, score->reference.notes),
                  {},
                  {score->reference.silent},
                  score->delay};
}

int Evaluator::evaluateOne(const RecordingPair& pair)
{
    const auto scored = score(pair, pair.audio.filename().string());
    if (!scored)
        return failedWith(scored.error());
    EvaluationSources from = sources();
    from.reference = scored->referenceText;
    from.referenceFile = pair.reference;
    from.pedal = holdsMidi(pair.reference);
    printEvaluation(from, *scored, m_style);
    return kDone;
}

int Evaluator::evaluateAll(const std::string& name, const Dataset& dataset)
{
    EvaluationSources from = sources();
    from.reference = name;
    from.referenceFile = name;
    from.pedal = anyMidi(dataset);
    return scoreDataset(dataset, from, m_style,
                        [&](const DatasetEntry& entry, const std::string& place) {
                            return score(entry.files, place + " " + entry.name);
                        });
}

} // namespace rollwright
