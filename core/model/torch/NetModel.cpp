#include "core/model/torch/NetModel.h"

#include <algorithm>
#include <cassert>
#include <utility>

#include "core/model/torch/Autocast.h"

namespace rollwright {

namespace {

constexpr Seconds kSegment{16};         ///< short enough that cancelling is felt at once
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

void put(const Posteriorgram& segment, int firstFrame, Posteriorgram& whole)
{
    std::ranges::copy(segment.values(),
                      whole.values().begin() + static_cast<std::ptrdiff_t>(firstFrame) * kKeyCount);
}

Posteriors emptyPosteriors(const FrameGrid& grid, OnsetTarget target)
{
    const Posteriorgram blank(grid.frames);
    Posteriors posteriors{grid, blank, blank, {}, {}};
    if (target == OnsetTarget::Triangular)
        posteriors.offset = posteriors.velocity = blank;
    return posteriors;
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
    const int begin = std::max(0, first - reach);
    const int end = std::min(grid.frames, first + count + reach);
    FeatureMatrix features = m_frontEnd->compute(audio, begin, end - begin);
    const auto input =
        torch::from_blob(features.values().data(), {1, features.frames(), features.bins()});
    const Autocast autocast(m_bfloat16);
    const NetOutput output = m_net->forward(input);
    const int skip = first - begin;
    return {grid.part(first, count), probabilities(output.frame, skip, count),
            probabilities(output.onset, skip, count), probabilities(output.offset, skip, count),
            probabilities(output.velocity, skip, count)};
}

Result<Posteriors> NetModel::infer(AudioView audio, JobControl& control, const SegmentSink& sink)
{
    assert(audio.rate == m_frontEnd->rate());
    const torch::InferenceMode guard;
    const FrameGrid grid = m_frontEnd->grid(audio.samples.size());
    const int segment = static_cast<int>(kSegment / grid.hop);
    Posteriors whole = emptyPosteriors(grid, m_info.onsetTarget);
    try {
        for (int first = 0; first < grid.frames; first += segment) {
            if (control.cancelled())
                return failure(ErrorCode::Cancelled, m_info.name);
            control.report(Stage::Transcribing, static_cast<double>(first) / grid.frames);
            const int count = std::min(segment, grid.frames - first);
            const Posteriors part = inferSegment(audio, grid, first, count);
            put(part.frame, first, whole.frame);
            put(part.onset, first, whole.onset);
            put(part.offset, first, whole.offset);
            put(part.velocity, first, whole.velocity);
            if (sink)
                sink(first, part);
        }
    } catch (const std::bad_alloc&) {
        return failure(ErrorCode::OutOfMemory, m_info.name);
    } catch (const c10::Error& error) {
        return failure(ErrorCode::ModelDamaged, m_info.name, error.what_without_backtrace());
    }
    control.report(Stage::Transcribing, 1);
    return whole;
}

} // namespace rollwright
