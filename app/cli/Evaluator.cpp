#include "app/cli/Evaluator.h"

#include <iostream>

#include "app/cli/Command.h"
#include "app/cli/DecoderOptions.h"
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

EvaluationSources Evaluator::sources(std::string reference) const
{
    return {std::move(reference), m_model.info().name + ", " + describe(m_params)};
}

Result<Evaluator::Scored> Evaluator::score(const RecordingPair& pair, const std::string& subject)
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
    const ScoringRules rules = rulesFor(*transcription, {reference->velocities});
    Scored scored{rollwright::evaluate(reference->notes, *transcription, rules),
                  describe(pair.reference, reference->notes)};
    if (m_style.aligned)
        scored.report.aligned = evaluateAligned(reference->notes, transcription->notes, rules);
    return scored;
}

int Evaluator::evaluateOne(const RecordingPair& pair)
{
    const auto scored = score(pair, pair.audio.filename().string());
    if (!scored)
        return failedWith(scored.error());
    printEvaluation(sources(scored->reference), scored->report, m_style);
    return kDone;
}

int Evaluator::evaluateAll(const std::string& name, const Dataset& dataset)
{
    const std::size_t count = dataset.entries.size();
    printDatasetHeader(sources(name + " (" + std::to_string(count) + " recordings)"), m_style);
    std::vector<RecordingReport> reports;
    for (std::size_t i = 0; i < count; ++i) {
        const DatasetEntry& entry = dataset.entries[i];
        const std::string place = std::to_string(i + 1) + "/" + std::to_string(count);
        const auto scored = score(entry.files, place + " " + entry.name);
        if (!scored && scored.error().code == ErrorCode::Cancelled)
            return failedWith(scored.error());
        if (!scored) {
            printError(scored.error());
            continue;
        }
        reports.push_back({entry.name, scored->report});
        printRecording(reports.back(), m_style);
    }
    printDataset(reports, m_style);
    for (const Error& leftOut : dataset.leftOut)
        printError(leftOut);
    printLeftOut(dataset.leftOut.size());
    if (reports.size() < count)
        std::cerr << "rollwright-cli: " << count - reports.size() << " of " << count
                  << " recordings could not be evaluated.\n";
    return reports.size() == count && count > 0 ? kDone : kFailed;
}

} // namespace rollwright
