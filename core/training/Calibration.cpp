#include "core/training/Calibration.h"

#include "core/audio/AudioLoader.h"
#include "core/evaluation/OnsetDeviation.h"
#include "core/io/ReferenceReader.h"
#include "core/notes/NoteDecoder.h"
#include "core/training/ThresholdSearch.h"

namespace rollwright {

namespace {

Result<LabelledPosteriors> loadPiece(TranscriptionModel& model, const RecordingPair& pair,
                                     JobControl& control)
{
    const auto audio = loadAudio(pair.audio, model.info().rate, control);
    if (!audio)
        return tl::unexpected(audio.error());
    auto reference = readReferenceFile(pair.reference);
    if (!reference)
        return tl::unexpected(reference.error());
    if (auto fits = checkFits(reference->notes, audio->duration(), pair.reference); !fits)
        return tl::unexpected(fits.error());
    auto posteriors = model.infer(audio->view(), control, nullptr);
    if (!posteriors)
        return tl::unexpected(posteriors.error());
    return LabelledPosteriors{std::move(reference->notes), std::move(*posteriors),
                              reference->velocities};
}

struct Pieces {
    std::vector<LabelledPosteriors> pieces;
    std::vector<Error> skipped;
};

Result<Pieces> loadPieces(TranscriptionModel& model, std::span<const RecordingPair> recordings,
                          JobControl& control, const CalibrationEvents& events)
{
    Pieces loaded;
    for (std::size_t i = 0; i < recordings.size(); ++i) {
        if (events.hears)
            events.hears(i);
        if (auto piece = loadPiece(model, recordings[i], control))
            loaded.pieces.push_back(std::move(*piece));
        else if (piece.error().code == ErrorCode::Cancelled)
            return tl::unexpected(piece.error());
        else
            loaded.skipped.push_back(piece.error());
    }
    if (!loaded.skipped.empty() && loaded.pieces.empty())
        return tl::unexpected(loaded.skipped.front());
    if (loaded.pieces.empty())
        return failure(ErrorCode::InvalidArgument, model.info().id, "it is given no recordings");
    if (events.searches)
        events.searches();
    return loaded;
}

} // namespace

Result<Calibration> calibrate(TranscriptionModel& model, std::span<const RecordingPair> recordings,
                              Seconds timeShift, JobControl& control,
                              const CalibrationEvents& events)
{
    auto loaded = loadPieces(model, recordings, control, events);
    if (!loaded)
        return tl::unexpected(loaded.error());
    DecoderParams start = defaultParams(model.info());
    start.timeShift = timeShift.count();
    start.velocitySmoothing = 0;
    ThresholdSearch search(loaded->pieces, start, control);
    search.tryTables();
    search.climb();
    search.smoothVelocities();
    if (control.cancelled())
        return failure(ErrorCode::Cancelled, model.info().id);
    return Calibration{search.params(), search.score().noteF1, search.score().noteWithOffsetsF1,
                       static_cast<int>(loaded->pieces.size()), std::move(loaded->skipped)};
}

Result<TimeShift> findTimeShift(TranscriptionModel& model,
                                std::span<const RecordingPair> recordings, JobControl& control,
                                const CalibrationEvents& events)
{
    auto loaded = loadPieces(model, recordings, control, events);
    if (!loaded)
        return tl::unexpected(loaded.error());
    DecoderParams params = defaultParams(model.info());
    params.timeShift = 0;
    std::vector<Seconds> late;
    for (const LabelledPosteriors& piece : loaded->pieces)
        if (const auto median =
                medianOnsetDeviation(piece.reference, decodeNotes(piece.posteriors, params)))
            late.push_back(*median);
    const auto matched = static_cast<int>(late.size());
    const auto median = medianOf(std::move(late));
    if (!median)
        return failure(ErrorCode::InvalidArgument, recordings.front().audio.parent_path().string(),
                       "no note of its references was heard");
    return TimeShift{-*median, matched, std::move(loaded->skipped)};
}

} // namespace rollwright
