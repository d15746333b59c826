#pragma once

#include <functional>
#include <memory>

#include "core/audio/AudioBuffer.h"
#include "core/base/JobControl.h"
#include "core/base/Result.h"
#include "core/model/ModelInfo.h"
#include "core/model/Posteriors.h"

namespace rollwright {

/// A part of the posteriors, to be shown at once: frames [firstFrame, firstFrame +
/// posteriors.grid.frames) of the whole; its own grid carries the true times. Final, but for the
/// onsets of a model that judges them when it has heard all. Valid during the call only.
using SegmentSink = std::function<void(int firstFrame, const Posteriors& segment)>;

/// A network with its own features in front: mono audio at `info().rate` to posteriors.
/// Not thread-safe: one thread at a time.
class TranscriptionModel
{
public:
    virtual ~TranscriptionModel() = default;

    virtual const ModelInfo& info() const = 0;

    /// Works through the audio in segments, in time order; memory beside the result does not grow
    /// with the length. Asks for cancellation at least once per segment (error Cancelled), reports
    /// Stage::Transcribing, and hands every finished segment to `sink` (may be null).
    virtual Result<Posteriors> infer(AudioView audio, JobControl& control,
                                     const SegmentSink& sink) = 0;
};

/// `loadModel`, or what stands in its place.
using ModelLoader = std::function<Result<std::unique_ptr<TranscriptionModel>>(const ModelInfo&)>;

} // namespace rollwright
