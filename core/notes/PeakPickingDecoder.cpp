#include "core/notes/PeakPickingDecoder.h"

#include <algorithm>
#include <cmath>

#include "core/model/PosteriorPeaks.h"
#include "core/notes/OffsetSearch.h"
#include "core/notes/PosteriorVelocity.h"

namespace rollwright {

namespace {

constexpr Seconds kAttack{0.05};          // in which the hammer may hide the tone
constexpr Seconds kMinimumDistance{0.05}; // of two strokes of one key

/// Whether the frame posterior confirms a stroke in frame `onset` while its tone builds up.
bool isHeard(const Posteriorgram& frames, int onset, int key, int attack, double threshold)
{
    const int end = std::min(onset + attack + 2, frames.frames());
    for (int frame = onset; frame < end; ++frame)
        if (frames.at(frame, key) >= threshold)
            return true;
    return false;
}

} // namespace

std::vector<Note> decodeByPeaks(const Posteriors& posteriors, const DecoderParams& params)
{
    const FrameGrid& grid = posteriors.grid;
    const int attack = std::max(1, static_cast<int>(kAttack / grid.hop));
    const int gap = static_cast<int>(std::ceil(kMinimumDistance / grid.hop));
    PeaksOfKeys onsets = findPeaks(posteriors.onset, params.onsetThreshold, gap);
    OffsetSearch offsets(posteriors, params.frameThreshold);

    std::vector<Note> notes;
    for (int key = 0; key < kKeyCount; ++key) {
        auto& strokes = onsets[static_cast<std::size_t>(key)];
        std::erase_if(strokes, [&](const PosteriorPeak& stroke) {
            return !isHeard(posteriors.frame, stroke.frame, key, attack, params.frameThreshold);
        });
        for (std::size_t i = 0; i < strokes.size(); ++i) {
            const PosteriorPeak* next = i + 1 < strokes.size() ? &strokes[i + 1] : nullptr;
            const int earliest = std::min(strokes[i].frame + attack, grid.frames - 1);
            const Seconds end = grid.timeOf(offsets.endOf(key, strokes[i], earliest, next));
            notes.push_back({grid.timeOf(strokes[i].position), end, Pitch::ofKey(key),
                             velocityAt(posteriors, strokes[i].frame, key)});
        }
    }
    return notes;
}

} // namespace rollwright
