#include "core/notes/NoteCandidate.h"

#include <algorithm>
#include <cmath>

#include "core/model/PosteriorPeaks.h"
#include "core/notes/NoteDecoder.h"

namespace rollwright {

namespace {

constexpr Seconds kReach{0.1};
constexpr Seconds kAttack{0.05};
constexpr Seconds kBefore{1}; ///< what is looked at before and after the time
constexpr Seconds kAfter{20};
constexpr float kLeast = 0.01F;  ///< onset posteriors below are noise
constexpr float kSilence = 0.1F; ///< of what the frame posterior says at the stroke

/// The most that the frame posterior says of a key while the tone of a stroke builds up.
float heardAfter(const Posteriorgram& frames, int onset, int key, int attack)
{
    float most = 0;
    for (int frame = onset; frame <= std::min(onset + attack, frames.frames() - 1); ++frame)
        most = std::max(most, frames.at(frame, key));
    return most;
}

const PosteriorPeak* likeliest(const std::vector<PosteriorPeak>& peaks, double position,
                               double reach)
{
    const PosteriorPeak* best = nullptr;
    for (const PosteriorPeak& peak : peaks) {
        if (std::abs(peak.position - position) <= reach && (!best || peak.value > best->value))
            best = &peak;
    }
    return best;
}

} // namespace

std::optional<Note> candidateAt(const Posteriors& posteriors, const DecoderParams& params,
                                Pitch pitch, Seconds time)
{
    const FrameGrid& grid = posteriors.grid;
    const Seconds heard = time - Seconds(params.timeShift);
    const int first = std::max(0, grid.frameAt(heard - kBefore));
    const int end = std::min(grid.frames, grid.frameAt(heard + kAfter) + 1);
    if (!pitch.onPiano() || first >= end || posteriors.onset.empty())
        return std::nullopt;
    const Posteriors around = partOf(posteriors, first, end - first);
    const auto peaks = findPeaks(around.onset, kLeast, 1);
    const auto key = static_cast<std::size_t>(pitch.key());
    const PosteriorPeak* peak =
        likeliest(peaks[key], around.grid.positionOf(heard), kReach / grid.hop);
    if (!peak)
        return std::nullopt;

    DecoderParams all = params;
    all.rule = DecoderRule::PeakPicking;
    all.onsetThreshold = std::min<double>(params.onsetThreshold, peak->value);
    const float sounding =
        heardAfter(around.frame, peak->frame, pitch.key(), static_cast<int>(kAttack / grid.hop));
    all.frameThreshold = std::min<double>(params.frameThreshold, kSilence * sounding);
    all.minimumLength = 0;
    all.velocitySmoothing = 0;
    const Seconds onset = around.grid.timeOf(peak->position) + Seconds(params.timeShift);
    for (const Note& note : decodeNotes(around, all)) {
        const bool near = std::abs((note.onset - onset).count()) < grid.hop.count();
        if (note.pitch == pitch && near)
            return note;
    }
    return std::nullopt;
}

} // namespace rollwright
