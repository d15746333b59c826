#include "core/model/torch/Segments.h"

#include <algorithm>

#include "core/model/torch/KeptMemory.h"

namespace rollwright {

namespace {

constexpr Seconds kSegment{16}; ///< short enough that cancelling is felt at once

/// Makes room for the whole recording with the first segment that has something to put there.
void put(const Posteriorgram& segment, int firstFrame, int frames, Posteriorgram& whole)
{
    if (segment.empty())
        return;
    if (whole.empty())
        whole = Posteriorgram(frames);
    std::ranges::copy(segment.values(),
                      whole.values().begin() + static_cast<std::ptrdiff_t>(firstFrame) * kKeyCount);
}

} // namespace

SegmentView viewOf(const FrameGrid& grid, int first, int count, int reach)
{
    const int begin = std::max(0, first - reach);
    return {begin, std::min(grid.frames, first + count + reach), first - begin};
}

Result<Posteriors> inferInSegments(const FrameGrid& grid, const std::string& modelName,
                                   JobControl& control, const SegmentSink& sink,
                                   const SegmentInference& inferSegment, double share)
{
    const KeptMemory memory;
    const int segment = std::max(1, static_cast<int>(kSegment / grid.hop));
    Posteriors whole{grid};
    for (int first = 0; first < grid.frames; first += segment) {
        if (control.cancelled())
            return failure(ErrorCode::Cancelled, modelName);
        control.report(Stage::Transcribing, share * first / grid.frames);
        const auto part = inferSegment(first, std::min(segment, grid.frames - first));
        if (!part)
            return part;
        put(part->frame, first, grid.frames, whole.frame);
        put(part->onset, first, grid.frames, whole.onset);
        put(part->offset, first, grid.frames, whole.offset);
        put(part->velocity, first, grid.frames, whole.velocity);
        if (sink)
            sink(first, *part);
    }
    control.report(Stage::Transcribing, share);
    return whole;
}

} // namespace rollwright
