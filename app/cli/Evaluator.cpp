#include "app/cli/Evaluator.h"

#include "app/cli/Command.h"
#include "app/cli/Messages.h"
#include "core/io/ReferenceReader.h"
#include "core/transcription/Transcriber.h"

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
    const auto reference = readReferenceFile(pair.reference);
    if (!reference)
        return tl::unexpected(reference.error());
    printSilent(pair.reference, *reference);
    m_progress.setSubject(subject);
    JobControl control = m_progress.control(m_stop);
    auto transcription = transcribe(m_model, {pair.audio, m_params, nullptr}, control);
    m_progress.clear();
    if (!transcription)
        return tl::unexpected(transcription.error());
    if (auto fits = checkFits(reference->notes, transcription->duration, pair.reference); !fits)
        return tl::unexpected(fits.error());
    const ScoringRules rules = rulesFor(*transcription, {reference->velocities, m_style.tolerance});
    Scored scored{rollwright::evaluate(reference->notes, *transcription, rules),
                  pair.reference,
                  {},
                  describe(pair.reference, reference->notes),
                  {},
                  transcription->posteriors->delay};
    if (m_style.aligned)
        scored.report.aligned = evaluateAligned(reference->notes, transcription->notes, rules);
    return scored;
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
