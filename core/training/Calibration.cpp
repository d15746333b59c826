#include "core/training/Calibration.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/audio/AudioLoader.h"
#include "core/evaluation/NoteScoring.h"
#include "core/evaluation/OnsetDeviation.h"
#include "core/io/RecordingFolder.h"
#include "core/io/ReferenceReader.h"
#include "core/notes/NoteDecoder.h"

namespace rollwright {

namespace {

// From low values on: a network that learned one-frame onsets is seldom sure of them.
constexpr std::array kOnsetThresholds{0.01, 0.015, 0.02, 0.03, 0.05, 0.07, 0.1,  0.15, 0.2,
                                      0.25, 0.3,   0.35, 0.4,  0.45, 0.5,  0.55, 0.6,  0.65};
constexpr std::array kFrameThresholds{0.1, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6};
constexpr std::array kOffsetThresholds{0.2, 0.3, 0.4, 0.5, 0.6};

struct Piece {
    std::vector<Note> reference;
    Posteriors posteriors;
};

struct Score {
    double noteF1 = 0;
    double noteWithOffsetsF1 = 0;

    double sum() const { return noteF1 + noteWithOffsetsF1; }
};

/// Means over the pieces. A piece with several times too many notes counts as 0: matching such a
/// crowd takes long and shows nothing.
Score scoreOf(const std::vector<Piece>& pieces, const DecoderParams& params)
{
    constexpr std::size_t kCrowd = 4;
    Score score;
    for (const Piece& piece : pieces) {
        const NoteList notes = decodeNotes(piece.posteriors, params);
        if (notes.size() > kCrowd * piece.reference.size())
            continue;
        score.noteF1 += scoreNotes(piece.reference, notes, MatchRule::Onset).f1;
        score.noteWithOffsetsF1 += scoreNotes(piece.reference, notes, MatchRule::OnsetOffset).f1;
    }
    const auto count = static_cast<double>(pieces.size());
    return {score.noteF1 / count, score.noteWithOffsetsF1 / count};
}

/// The best parameters so far and what they score.
struct Best {
    DecoderParams params;
    Score score;

    /// Whether the candidate is better, and the best from now on.
    bool challenge(const std::vector<Piece>& pieces, const DecoderParams& candidate)
    {
        const Score found = scoreOf(pieces, candidate);
        if (found.sum() <= score.sum())
            return false;
        *this = {candidate, found};
        return true;
    }
};

/// Climbs on from the best of the tables, one threshold after the other.
void climb(Best& best, const std::vector<Piece>& pieces)
{
    constexpr std::array kThresholds{&DecoderParams::onsetThreshold, &DecoderParams::frameThreshold,
                                     &DecoderParams::offsetThreshold};
    const auto better = [&](double DecoderParams::*threshold, double step) {
        DecoderParams candidate = best.params;
        const double moved = candidate.*threshold + step;
        if (candidate.*threshold >= 1 || moved <= 0 || moved >= 1)
            return false; // 1 stands for never
        candidate.*threshold = std::round(moved * 1000) / 1000;
        return best.challenge(pieces, candidate);
    };
    for (const double step : {0.02, 0.01}) {
        for (const auto threshold : kThresholds) {
            while (better(threshold, step)) {
            }
            while (better(threshold, -step)) {
            }
        }
    }
}

Best search(const std::vector<Piece>& pieces, const ModelInfo& info, Seconds timeShift)
{
    DecoderParams candidate = defaultParams(info);
    candidate.timeShift = timeShift.count();
    candidate.offsetThreshold = 1;
    Best best{candidate, {}};
    for (const double onset : kOnsetThresholds) {
        for (const double frame : kFrameThresholds) {
            candidate.onsetThreshold = onset;
            candidate.frameThreshold = frame;
            best.challenge(pieces, candidate);
        }
    }
    candidate = best.params;
    if (!pieces.front().posteriors.offset.empty()) {
        for (const double offset : kOffsetThresholds) {
            candidate.offsetThreshold = offset;
            best.challenge(pieces, candidate);
        }
    }
    climb(best, pieces);
    return best;
}

Result<Piece> loadPiece(TranscriptionModel& model, const RecordingPair& pair, JobControl& control)
{
    const auto audio = loadAudio(pair.audio, model.info().rate, control);
    if (!audio)
        return tl::unexpected(audio.error());
    auto reference = readReference(pair.reference);
    if (!reference)
        return tl::unexpected(reference.error());
    auto posteriors = model.infer(audio->view(), control, nullptr);
    if (!posteriors)
        return tl::unexpected(posteriors.error());
    return Piece{std::move(*reference), std::move(*posteriors)};
}

struct Pieces {
    std::vector<Piece> pieces;
    std::vector<Error> skipped;
};

Result<Pieces> loadPieces(TranscriptionModel& model, const std::filesystem::path& folder,
                          JobControl& control)
{
    const auto found = findRecordings(folder);
    if (!found)
        return tl::unexpected(found.error());
    Pieces loaded{{}, found->unpaired};
    for (const RecordingPair& pair : found->pairs) {
        if (auto piece = loadPiece(model, pair, control))
            loaded.pieces.push_back(std::move(*piece));
        else if (piece.error().code == ErrorCode::Cancelled)
            return tl::unexpected(piece.error());
        else
            loaded.skipped.push_back(piece.error());
    }
    if (loaded.pieces.empty())
        return failure(ErrorCode::InvalidArgument, folder.string(),
                       "no recording with its reference");
    return loaded;
}

} // namespace

Result<Calibration> calibrate(TranscriptionModel& model, const std::filesystem::path& folder,
                              Seconds timeShift, JobControl& control)
{
    auto loaded = loadPieces(model, folder, control);
    if (!loaded)
        return tl::unexpected(loaded.error());
    const Best best = search(loaded->pieces, model.info(), timeShift);
    return Calibration{best.params, best.score.noteF1, best.score.noteWithOffsetsF1,
                       static_cast<int>(loaded->pieces.size()), std::move(loaded->skipped)};
}

Result<TimeShift> findTimeShift(TranscriptionModel& model, const std::filesystem::path& folder,
                                JobControl& control)
{
    auto loaded = loadPieces(model, folder, control);
    if (!loaded)
        return tl::unexpected(loaded.error());
    DecoderParams params = defaultParams(model.info());
    params.timeShift = 0;
    std::vector<Seconds> late;
    for (const Piece& piece : loaded->pieces)
        if (const auto median =
                medianOnsetDeviation(piece.reference, decodeNotes(piece.posteriors, params)))
            late.push_back(*median);
    const auto recordings = static_cast<int>(late.size());
    return TimeShift{-medianOf(std::move(late)).value_or(Seconds(0)), recordings,
                     std::move(loaded->skipped)};
}

} // namespace rollwright
