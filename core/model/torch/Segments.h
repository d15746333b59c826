#pragma once

#include <functional>
#include <string>

#include "core/model/TranscriptionModel.h"

namespace rollwright {

/// Posteriors of the frames [first, first + count) of a recording.
using SegmentInference = std::function<Result<Posteriors>(int first, int count)>;

/// The frames around a segment that a network sees with it, cut at the ends of the recording.
struct SegmentView {
    int begin = 0; ///< first frame that is seen
    int end = 0;   ///< one after the last
    int skip = 0;  ///< those of them before the segment
};
SegmentView viewOf(const FrameGrid& grid, int first, int count, int reach);

/// Works through a recording in segments of some seconds, so that memory beside the result does
/// not grow with its length: the contract of TranscriptionModel::infer. All segments give the same
/// kinds of posteriors. `share` is what the segments are of the whole progress, from its beginning
/// on. Lets exceptions of `inferSegment` and std::bad_alloc through.
Result<Posteriors> inferInSegments(const FrameGrid& grid, const std::string& modelName,
                                   JobControl& control, const SegmentSink& sink,
                                   const SegmentInference& inferSegment, double share = 1);

} // namespace rollwright
