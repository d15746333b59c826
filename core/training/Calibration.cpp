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

constexpr std::array kOnsetThresholds{0.1,  0.15, 0.2,  0.25, 0.3,  0.35, 0.4,
                                      0.45, 0.5,  0.55, 0.6,  0.65, 0.7};
constexpr std::array kFrameThresholds{0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6};
constexpr std::array kOffsetThresholds{0.25, 0.35, 0.45, 0.55, 1.0};

/// Sums over recordings at every combination of thresholds.
struct Sums {
    struct Release {
        DecoderParams params;
        double noteWithOffsetsF1 = 0;
    };
    struct Onset {
        double noteF1 = 0;
        std::vector<Release> releases;
    };
    std::vector<Onset> onsets;
};

Sums makeGrid(const ModelInfo& info)
{
    Sums sums;
    for (const double onset : kOnsetThresholds) {
        Sums::Onset row;
        DecoderParams params = defaultParams(info);
        params.onsetThreshold = onset;
        for (const double frame : kFrameThresholds) {
            for (const double offset : kOffsetThresholds) {
                params.frameThreshold = frame;
                params.offsetThreshold = offset;
                if (offset == 1 || info.onsetTarget == OnsetTarget::Triangular)
                    row.releases.push_back({params, 0});
            }
        }
        sums.onsets.push_back(std::move(row));
    }
    return sums;
}

void add(Sums& sums, const Posteriors& posteriors, const std::vector<Note>& reference)
{
    for (Sums::Onset& onset : sums.onsets) {
        onset.noteF1 +=
            scoreNotes(reference, decodeNotes(posteriors, onset.releases.front().params),
                       MatchRule::Onset)
                .f1;
        for (Sums::Release& release : onset.releases) {
            release.noteWithOffsetsF1 +=
                scoreNotes(reference, decodeNotes(posteriors, release.params),
                           MatchRule::OnsetOffset)
                    .f1;
        }
    }
}

Result<void> addRecording(Sums& sums, TranscriptionModel& model, const RecordingPair& pair,
                          JobControl& control)
{
    const auto audio = loadAudio(pair.audio, model.info().rate, control);
    if (!audio)
        return tl::unexpected(audio.error());
    const auto reference = readReference(pair.reference);
    if (!reference)
        return tl::unexpected(reference.error());
    const auto posteriors = model.infer(audio->view(), control, nullptr);
    if (!posteriors)
        return tl::unexpected(posteriors.error());
    add(sums, *posteriors, *reference);
    return {};
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
    Sums sums = makeGrid(model.info());
    for (const RecordingPair& pair : found->pairs) {
        if (auto added = addRecording(sums, model, pair, control); added)
            ++calibration.recordings;
        else if (added.error().code == ErrorCode::Cancelled)
            return tl::unexpected(added.error());
        else
            calibration.skipped.push_back(added.error());
    }
    if (calibration.recordings == 0)
        return failure(ErrorCode::InvalidArgument, folder.string(),
                       "no recording with its reference");

    const auto& onset = *std::ranges::max_element(sums.onsets, {}, &Sums::Onset::noteF1);
    const auto& release =
        *std::ranges::max_element(onset.releases, {}, &Sums::Release::noteWithOffsetsF1);
    calibration.params = release.params;
    calibration.noteF1 = onset.noteF1 / calibration.recordings;
    calibration.noteWithOffsetsF1 = release.noteWithOffsetsF1 / calibration.recordings;
    return calibration;
}

} // namespace rollwright
