#include "core/training/torch/Validator.h"

#include <algorithm>
#include <array>

#include "core/audio/AudioLoader.h"
#include "core/evaluation/NoteScoring.h"
#include "core/io/Dataset.h"
#include "core/io/ReferenceReader.h"
#include "core/notes/NoteDecoder.h"

namespace rollwright {

namespace {

constexpr std::array kThresholds{0.01, 0.02, 0.05, 0.1,  0.15, 0.2,  0.25, 0.3, 0.35,
                                 0.4,  0.45, 0.5,  0.55, 0.6,  0.65, 0.7,  0.8};

} // namespace

Result<Validator> Validator::load(const TrainingPlan& plan, SampleRate rate,
                                  const JobControl& control)
{
    Validator validator;
    if (plan.validation.empty())
        return validator;
    auto found = findScorable(plan.validation, {}, control.stopToken(), "validation");
    if (!found)
        return tl::unexpected(found.error());
    validator.m_skipped = std::move(found->leftOut);
    const auto count = std::min<std::size_t>(found->entries.size(),
                                             static_cast<std::size_t>(plan.validationRecordings));
    const Seconds length(plan.validationLength);
    JobControl quiet = control.silent();
    for (std::size_t i = 0; i < count; ++i) {
        const RecordingPair& files = found->entries[i].files;
        auto audio = loadAudio(files.audio, rate, quiet);
        if (!audio)
            return tl::unexpected(audio.error());
        auto notes = readReference(files.reference);
        if (!notes)
            return tl::unexpected(notes.error());
        if (auto fits = checkFits(*notes, audio->duration(), files.reference); !fits)
            return tl::unexpected(fits.error());
        const auto samples = static_cast<std::size_t>(length.count() * rate.hertz);
        audio->samples.resize(std::min(audio->samples.size(), samples));
        std::erase_if(*notes, [&](const Note& note) { return note.onset >= length; });
        validator.m_pieces.push_back({std::move(*audio), std::move(*notes)});
    }
    return validator;
}

Result<ValidationScore> Validator::score(const std::shared_ptr<Net>& net,
                                         const Architecture& architecture,
                                         const JobControl& control) const
{
    NetModel model(ModelInfo(), architecture, net);
    DecoderParams params;
    JobControl quiet = control.silent();
    std::array<double, kThresholds.size()> sums{};
    for (const Piece& piece : m_pieces) {
        const auto posteriors = model.infer(piece.audio.view(), quiet, nullptr);
        if (!posteriors)
            return tl::unexpected(posteriors.error());
        for (std::size_t i = 0; i < kThresholds.size(); ++i) {
            if (quiet.cancelled())
                return failure(ErrorCode::Cancelled, "validation");
            params.onsetThreshold = kThresholds[i];
            sums[i] +=
                scoreNotes(piece.notes, decodeNotes(*posteriors, params), MatchRule::Onset).f1;
        }
    }
    const auto best = std::ranges::max_element(sums);
    return ValidationScore{*best / static_cast<double>(m_pieces.size()),
                           kThresholds[static_cast<std::size_t>(best - sums.begin())]};
}

} // namespace rollwright
