#include "core/notes/PeakPickingDecoder.h"

#include <algorithm>
#include <cmath>

#include "core/notes/PosteriorPeaks.h"
#include "core/notes/PosteriorVelocity.h"

namespace rollwright {

namespace {

constexpr Seconds kAttack{0.05};          // after an onset the frame posterior is not asked
constexpr Seconds kMinimumDistance{0.05}; // of two strokes of one key
constexpr int kBridgedFrames = 1;

/// Whether the frame posterior confirms a stroke in frame `onset` while its tone builds up.
bool isHeard(const Posteriorgram& frames, int onset, int key, int attack, double threshold)
{
    const int end = std::min(onset + attack + kBridgedFrames + 1, frames.frames());
    for (int frame = onset; frame < end; ++frame)
        if (frames.at(frame, key) >= threshold)
            return true;
    return false;
}

/// The first frame of the silence that ends a note struck in frame `onset`.
int silenceAfter(const Posteriorgram& frames, int onset, int key, int attack, double threshold)
{
    int silent = std::min(onset + attack, frames.frames());
    for (int frame = silent; frame < frames.frames() && frame - silent <= kBridgedFrames; ++frame)
        if (frames.at(frame, key) >= threshold)
            silent = frame + 1;
    return silent;
}

/// The end of a note by its offset peaks, or `end` if none comes before that.
Seconds releaseBefore(Seconds end, int earliestFrame, const std::vector<PosteriorPeak>& releases,
                      const FrameGrid& grid)
{
    const auto release =
        std::ranges::lower_bound(releases, earliestFrame, {}, &PosteriorPeak::frame);
    return release == releases.end() ? end : std::min(end, grid.timeOf(release->position));
}

} // namespace

std::vector<Note> decodeByPeaks(const Posteriors& posteriors, const DecoderParams& params)
{
    const FrameGrid& grid = posteriors.grid;
    const int attack = std::max(1, static_cast<int>(kAttack / grid.hop));
    const int gap = static_cast<int>(std::ceil(kMinimumDistance / grid.hop));
    PeaksOfKeys onsets = findPeaks(posteriors.onset, params.onsetThreshold, gap);
    const PeaksOfKeys releases = params.offsetThreshold < 1
                                     ? findPeaks(posteriors.offset, params.offsetThreshold, 1)
                                     : PeaksOfKeys{};

    std::vector<Note> notes;
    for (int key = 0; key < kKeyCount; ++key) {
        auto& strokes = onsets[static_cast<std::size_t>(key)];
        std::erase_if(strokes, [&](const PosteriorPeak& stroke) {
            return !isHeard(posteriors.frame, stroke.frame, key, attack, params.frameThreshold);
        });
        for (std::size_t i = 0; i < strokes.size(); ++i) {
            const int silence = silenceAfter(posteriors.frame, strokes[i].frame, key, attack,
                                             params.frameThreshold);
            Seconds end = grid.timeOf(silence - 0.5);
            if (i + 1 < strokes.size())
                end = std::min(end, grid.timeOf(strokes[i + 1].position));
            end = releaseBefore(end, strokes[i].frame + attack,
                                releases[static_cast<std::size_t>(key)], grid);
            const Seconds onset = std::max(Seconds{0}, grid.timeOf(strokes[i].position));
            notes.push_back(
                {onset, end, Pitch::ofKey(key), velocityAt(posteriors, strokes[i].frame, key)});
        }
    }
    return notes;
}

} // namespace rollwright
