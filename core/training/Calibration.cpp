#include "core/training/Calibration.h"

#include <algorithm>
#include <array>

#include "core/audio/AudioLoader.h"
#include "core/evaluation/NoteScoring.h"
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

    void challenge(const std::vector<Piece>& pieces, const DecoderParams& candidate)
    {
        const Score found = scoreOf(pieces, candidate);
        if (found.sum() > score.sum())
            *this = {candidate, found};
    }
};

Best search(const std::vector<Piece>& pieces, const ModelInfo& info)
{
    DecoderParams candidate = defaultParams(info);
    candidate.offsetThreshold = 1;
    Best best{candidate, {}};
    for (const double onset : kOnsetThresholds) {
        for (const double frame : kFrameThresholds) {
            candidate.onsetThreshold = onset;
            candidate.frameThreshold = frame;
            best.challenge(pieces, candidate);
        }
    }
    if (info.onsetTarget == OnsetTarget::Binary)
        return best; // such a network has no offset posteriors
    candidate = best.params;
    for (const double offset : kOffsetThresholds) {
        candidate.offsetThreshold = offset;
        best.challenge(pieces, candidate);
    }
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

} // namespace

Result<Calibration> calibrate(TranscriptionModel& model, const std::filesystem::path& folder,
                              JobControl& control)
{
    const auto found = findRecordings(folder);
    if (!found)
        return tl::unexpected(found.error());
    Calibration calibration;
    calibration.skipped = found->unpaired;
    std::vector<Piece> pieces;
    for (const RecordingPair& pair : found->pairs) {
        if (auto piece = loadPiece(model, pair, control))
            pieces.push_back(std::move(*piece));
        else if (piece.error().code == ErrorCode::Cancelled)
            return tl::unexpected(piece.error());
        else
            calibration.skipped.push_back(piece.error());
    }
    if (pieces.empty())
        return failure(ErrorCode::InvalidArgument, folder.string(),
                       "no recording with its reference");
    const Best best = search(pieces, model.info());
    calibration.params = best.params;
    calibration.noteF1 = best.score.noteF1;
    calibration.noteWithOffsetsF1 = best.score.noteWithOffsetsF1;
    calibration.recordings = static_cast<int>(pieces.size());
    return calibration;
}

} // namespace rollwright
