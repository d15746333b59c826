#include "core/model/torch/NetModel.h"

#include <algorithm>
#include <cassert>
#include <utility>

#include "core/features/SoundDelay.h"
#include "core/model/torch/Autocast.h"
#include "core/model/torch/ContextNet.h"
#include "core/model/torch/Guarded.h"
#include "core/model/torch/KeptMemory.h"
#include "core/model/torch/Segments.h"
#include "core/model/torch/StrokeStates.h"

namespace rollwright {

namespace {

constexpr Seconds kRecurrentContext{3}; ///< for networks without a definite reach
constexpr double kHearingShare = 0.9;   ///< of the time, where strokes are judged afterwards

/// Rows [skip, skip + count) of logits (1, T, 88) as probabilities; empty if there are none.
Posteriorgram probabilities(const torch::Tensor& logits, int skip, int count)
{
    if (!logits.defined())
        return {};
    const auto rows = torch::sigmoid(logits[0].slice(0, skip, skip + count)).cpu().contiguous();
    Posteriorgram posteriorgram(count);
    std::copy_n(rows.data_ptr<float>(), rows.numel(), posteriorgram.values().begin());
    return posteriorgram;
}

StrokeCandidates strokesOf(const Posteriors& heard, const StrokeStates& states)
{
    StrokeCandidates strokes = findStrokes(heard);
    states.tell(strokes);
    return strokes;
}

} // namespace

NetModel::NetModel(ModelInfo info, const Architecture& architecture, std::shared_ptr<Net> net)
    : m_info(std::move(info)), m_frontEnd(architecture.makeFrontEnd()), m_net(std::move(net)),
      m_bfloat16(architecture.bfloat16 && Autocast::supported())
{
    m_net->eval();
}

Posteriors NetModel::hearSegment(AudioView audio, const FrameGrid& grid, int first, int count,
                                 StrokeStates* states)
{
    const int reach =
        m_net->reach() > 0 ? m_net->reach() : static_cast<int>(kRecurrentContext / grid.hop);
    const SegmentView view = viewOf(grid, first, count, reach);
    FeatureMatrix features = m_frontEnd->compute(audio, view.begin, view.end - view.begin);
    const auto input =
        torch::from_blob(features.values().data(), {1, features.frames(), features.bins()})
            .to(m_net->parameters().front().device());
    const Autocast autocast(m_bfloat16);
    const NetOutput output = m_net->forward(input);
    Posteriors heard{grid.part(first, count), probabilities(output.frame, view.skip, count),
                     probabilities(output.onset, view.skip, count),
                     probabilities(output.offset, view.skip, count),
                     probabilities(output.velocity, view.skip, count)};
    if (states && output.states.defined())
        states->take(output.states[0].slice(1, view.skip, view.skip + count), heard.onset, first);
    return heard;
}

Result<Posteriors> NetModel::hear(AudioView audio, JobControl& control, const SegmentSink& sink,
                                  StrokeStates* states)
{
    assert(audio.rate == m_frontEnd->rate());
    FrameGrid grid = m_frontEnd->grid(audio.samples.size());
    // A network hears when sounds arrive; notes begin when hammers strike.
    const Seconds delay = soundDelayOf(audio);
    grid.centre -= delay;
    m_frontEnd->correct(correctionFor(audio));
    auto heard = inferInSegments(
        grid, m_info.name, control, sink,
        [&](int first, int count) { return hearSegment(audio, grid, first, count, states); },
        states ? kHearingShare : 1);
    if (heard)
        heard->delay = delay;
    return heard;
}

Result<Posteriors> NetModel::infer(AudioView audio, JobControl& control, const SegmentSink& sink)
{
    return guarded(ErrorCode::ModelDamaged, m_info.name, [&]() -> Result<Posteriors> {
        const KeptMemory memory; // until strokes are judged, too
        const torch::InferenceMode withoutGradients;
        ContextNet* context = m_net->context();
        StrokeStates states;
        auto heard = hear(audio, control, sink, context ? &states : nullptr);
        if (!heard || !context)
            return heard;
        const StrokeCandidates strokes = strokesOf(*heard, states);
        const auto judged = judge(*context, strokes, control, kHearingShare);
        if (!judged)
            return tl::unexpected(judged.error());
        weighStrokes(heard->onset, strokes, *judged);
        return heard;
    });
}

Result<StrokeCandidates> NetModel::findStrokesIn(AudioView audio, JobControl& control)
{
    return guarded(ErrorCode::ModelDamaged, m_info.name, [&]() -> Result<StrokeCandidates> {
        const torch::InferenceMode withoutGradients;
        StrokeStates states;
        const auto heard = hear(audio, control, nullptr, &states);
        if (!heard)
            return tl::unexpected(heard.error());
        return strokesOf(*heard, states);
    });
}

} // namespace rollwright
