#include "core/model/torch/NetModel.h"

#include <algorithm>
#include <cassert>
#include <utility>

#include "core/features/SoundDelay.h"
#include "core/model/torch/Autocast.h"
#include "core/model/torch/ContextNet.h"
#include "core/model/torch/Segments.h"

namespace rollwright {

namespace {

constexpr Seconds kRecurrentContext{3}; ///< for networks without a definite reach

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

} // namespace

NetModel::NetModel(ModelInfo info, const Architecture& architecture, std::shared_ptr<Net> net)
    : m_info(std::move(info)), m_frontEnd(architecture.makeFrontEnd()), m_net(std::move(net)),
      m_bfloat16(architecture.bfloat16 && Autocast::supported())
{
    m_net->eval();
}

Posteriors NetModel::inferSegment(AudioView audio, const FrameGrid& grid, int first, int count)
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
    return {grid.part(first, count), probabilities(output.frame, view.skip, count),
            probabilities(output.onset, view.skip, count),
            probabilities(output.offset, view.skip, count),
            probabilities(output.velocity, view.skip, count)};
}

Result<Posteriors> NetModel::infer(AudioView audio, JobControl& control, const SegmentSink& sink)
{
    assert(audio.rate == m_frontEnd->rate());
    const torch::InferenceMode guard;
    FrameGrid grid = m_frontEnd->grid(audio.samples.size());
    try {
        // A network hears when sounds arrive; notes begin when hammers strike.
        const Seconds delay = soundDelayOf(audio);
        grid.centre -= delay;
        m_frontEnd->correct(correctionFor(audio));
        auto heard = inferInSegments(grid, m_info.name, control, sink, [&](int first, int count) {
            return inferSegment(audio, grid, first, count);
        });
        if (!heard)
            return heard;
        heard->delay = delay;
        if (ContextNet* context = m_net->context()) {
            const StrokeCandidates strokes = findStrokes(*heard);
            const auto judged = judge(*context, strokes, control);
            if (!judged)
                return tl::unexpected(judged.error());
            weighStrokes(heard->onset, strokes, *judged);
        }
        return heard;
    } catch (const std::bad_alloc&) {
        return failure(ErrorCode::OutOfMemory, m_info.name);
    } catch (const c10::Error& error) {
        return failure(ErrorCode::ModelDamaged, m_info.name, error.what_without_backtrace());
    }
}

} // namespace rollwright
