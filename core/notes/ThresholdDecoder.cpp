#include "core/notes/ThresholdDecoder.h"

#include <array>

#include "core/notes/PosteriorVelocity.h"

namespace rollwright {

namespace {
constexpr int kSilent = -1;
}

std::vector<Note> decodeByThreshold(const Posteriors& posteriors, const DecoderParams& params)
{
    const FrameGrid& grid = posteriors.grid;
    const int frames = posteriors.onset.frames();
    std::vector<Note> notes;
    std::array<int, kKeyCount> startOf; // frame where the sounding note of a key began
    startOf.fill(kSilent);
    std::array<bool, kKeyCount> onsetBefore{};

    const auto beginning = [&](int frame) { return grid.timeOf(frame - 0.5); };
    const auto finish = [&](int key, int frame) {
        int& start = startOf[static_cast<std::size_t>(key)];
        if (start == kSilent)
            return;
        notes.push_back({beginning(start), beginning(frame), Pitch::ofKey(key),
                         velocityAt(posteriors, start, key)});
        start = kSilent;
    };

    for (int frame = 0; frame < frames; ++frame) {
        for (int key = 0; key < kKeyCount; ++key) {
            const auto k = static_cast<std::size_t>(key);
            const bool onset = posteriors.onset.at(frame, key) > params.onsetThreshold;
            const bool on = onset || posteriors.frame.at(frame, key) > params.frameThreshold;
            if (onset || !on)
                finish(key, frame);
            if (onset && !onsetBefore[k])
                startOf[k] = frame;
            onsetBefore[k] = onset;
        }
    }
    for (int key = 0; key < kKeyCount; ++key)
        finish(key, frames);
    return notes;
}

} // namespace rollwright
