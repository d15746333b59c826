#pragma once

#include <memory>

#include "core/model/StrokeCandidates.h"
#include "core/model/TranscriptionModel.h"
#include "core/model/torch/Nets.h"

namespace rollwright {

class StrokeStates;

/// A network behind the interface of a model: cuts audio into overlapping segments, so that memory
/// does not grow with its length, and keeps of each segment what its edges cannot have changed.
class NetModel : public TranscriptionModel
{
public:
    NetModel(ModelInfo info, const Architecture& architecture, std::shared_ptr<Net> net);

    const ModelInfo& info() const override { return m_info; }
    Result<Posteriors> infer(AudioView audio, JobControl& control,
                             const SegmentSink& sink) override;

    /// The strokes that it may have heard, none of them judged: what ContextNet learns from.
    /// Fails as `infer` does.
    Result<StrokeCandidates> findStrokesIn(AudioView audio, JobControl& control);

private:
    /// What the network hears, before its strokes are judged; its states where they are wanted.
    Result<Posteriors> hear(AudioView audio, JobControl& control, const SegmentSink& sink,
                            StrokeStates* states);
    /// Posteriors of frames [first, first + count), heard with those around them.
    Posteriors hearSegment(AudioView audio, const FrameGrid& grid, int first, int count,
                           StrokeStates* states);

    ModelInfo m_info;
    std::unique_ptr<FrontEnd> m_frontEnd;
    std::shared_ptr<Net> m_net;
    bool m_bfloat16;
};

} // namespace rollwright
