#include "core/model/torch/ContextNet.h"

#include <algorithm>
#include <cmath>

#include "core/model/torch/Autocast.h"

namespace rollwright {

namespace {

namespace nn = torch::nn;
using torch::Tensor;

constexpr double kReach = 6;              // seconds
constexpr std::int64_t kFarthestKey = 48; // semitones; farther ones count as this far
constexpr std::int64_t kIntervals = 2 * kFarthestKey + 1;
constexpr double kShortestTime = 0.02;  // seconds
constexpr double kStepsPerOctave = 2.3; // of distance in time
constexpr std::int64_t kMostSteps = 20; // 8 s
constexpr std::int64_t kDistances = 2 * kMostSteps + 1;
constexpr double kNever = -1e4;
constexpr double kSmall = 0.02; // standard deviation of what begins near nothing
constexpr std::size_t kRowsAtOnce = 8;
constexpr double kLeastProbability = 1e-4;

/// Candidates attend to each other as far as their distance in time and pitch lets them, then each
/// is worked on alone; both are added to what was there (Xiong et al., "On layer normalization in
/// the transformer architecture", 2020).
class ContextLayerImpl : public nn::Module
{
public:
    explicit ContextLayerImpl(ContextSizes sizes) : m_heads(sizes.heads), m_width(sizes.headWidth)
    {
        const int all = sizes.heads * sizes.headWidth;
        const auto plain = [](int width) { return nn::LayerNorm(nn::LayerNormOptions({width})); };
        m_attentionNorm = register_module("attention_norm", plain(sizes.width));
        m_attention = register_module("attention", nn::Linear(sizes.width, 3 * all));
        m_attended = register_module("attended", nn::Linear(all, sizes.width));
        m_relations = register_parameter(
            "relations", kSmall * torch::randn({sizes.heads, kIntervals * kDistances}));
        m_nothing = register_parameter("nothing", torch::zeros(sizes.heads));
        m_norm = register_module("norm", plain(sizes.width));
        m_wide = register_module("wide", nn::Linear(sizes.width, 2 * sizes.width));
        m_narrow = register_module("narrow", nn::Linear(2 * sizes.width, sizes.width));
        const torch::NoGradGuard guard;
        m_attended->weight.zero_();
        m_narrow->weight.zero_();
    }

    /// States (N, L, width); relations (N, L, L), indices into a head's table; bars (N, 1, L, L),
    /// which are added to the weights.
    Tensor forward(const Tensor& states, const Tensor& relations, const Tensor& bars)
    {
        const auto rows = states.size(0);
        const auto length = states.size(1);
        const auto parts = m_attention->forward(m_attentionNorm->forward(states))
                               .view({rows, length, 3, m_heads, m_width})
                               .permute({2, 0, 3, 1, 4});
        const Tensor queries = parts[0] / std::sqrt(static_cast<double>(m_width));
        // Not by index(): what flows back through it is summed in no fixed order.
        const Tensor near = nn::functional::embedding(relations, m_relations.t());
        const Tensor weights =
            torch::matmul(queries, parts[1].transpose(-1, -2)) + near.permute({0, 3, 1, 2}) + bars;
        // One more column is the weight of nothing, whose value is 0.
        const Tensor nothing = m_nothing.view({1, -1, 1, 1}).expand({rows, -1, length, 1});
        const Tensor shares = torch::cat({weights, nothing}, -1).softmax(-1);
        const Tensor values =
            nn::functional::pad(parts[2], nn::functional::PadFuncOptions({0, 0, 0, 1}));
        const Tensor heard =
            torch::matmul(shares, values).transpose(1, 2).reshape({rows, length, -1});
        const Tensor sum = states + m_attended->forward(heard);
        return sum + m_narrow->forward(torch::gelu(m_wide->forward(m_norm->forward(sum))));
    }

private:
    std::int64_t m_heads;
    std::int64_t m_width;
    nn::LayerNorm m_attentionNorm{nullptr};
    nn::Linear m_attention{nullptr};
    nn::Linear m_attended{nullptr};
    Tensor m_relations;
    Tensor m_nothing;
    nn::LayerNorm m_norm{nullptr};
    nn::Linear m_wide{nullptr};
    nn::Linear m_narrow{nullptr};
};
TORCH_MODULE(ContextLayer);

/// To which of `kDistances` classes a distance in time belongs: fine ones near 0.
Tensor timeClass(const Tensor& seconds)
{
    const Tensor steps =
        torch::log2(1 + seconds.abs() / kShortestTime).mul(kStepsPerOctave).round();
    return (seconds.sign() * steps.clamp_max(kMostSteps)).to(torch::kLong) + kMostSteps;
}

} // namespace

ContextNet::ContextNet(ContextSizes sizes, int states)
    : m_mean(register_buffer("mean", torch::zeros(static_cast<int>(kStrokeFeatures) + states))),
      m_deviation(register_buffer("deviation", torch::ones_like(m_mean))),
      m_own(register_module("own", nn::Linear(m_mean.size(0), 1))),
      m_input(register_module("input", nn::Linear(m_mean.size(0), sizes.width))),
      m_hidden(register_module("hidden", nn::Linear(sizes.width, sizes.width))),
      m_keys(register_module("keys", nn::Embedding(kKeyCount, sizes.width))),
      m_layers(register_module("layers", nn::ModuleList())),
      m_norm(register_module("norm", nn::LayerNorm(nn::LayerNormOptions({sizes.width})))),
      m_output(register_module("output", nn::Linear(sizes.width, 1)))
{
    for (int i = 0; i < sizes.layers; ++i)
        m_layers->push_back(ContextLayer(sizes));
    const torch::NoGradGuard guard;
    m_own->weight.zero_();
    m_own->weight[0][0] = 1;
    m_own->bias.zero_();
    m_keys->weight.mul_(kSmall);
    m_output->weight.zero_();
    m_output->bias.zero_();
}

void ContextNet::scaleBy(const Tensor& mean, const Tensor& deviation)
{
    const torch::NoGradGuard guard;
    m_mean.copy_(mean);
    m_deviation.copy_(deviation);
    m_own->weight[0][0] = m_deviation[0];
    m_own->bias[0] = m_mean[0];
}

Tensor ContextNet::forward(const StrokeRows& rows)
{
    const Autocast precise(false);
    const Tensor heard = (rows.heard - m_mean) / m_deviation;
    const Tensor apart = rows.times.unsqueeze(1) - rows.times.unsqueeze(2);
    const Tensor intervals = rows.keys.unsqueeze(1) - rows.keys.unsqueeze(2);
    const Tensor relations =
        (intervals.clamp(-kFarthestKey, kFarthestKey) + kFarthestKey) * kDistances +
        timeClass(apart);
    const Tensor barred = (apart.abs() > kReach).logical_or(rows.absent.unsqueeze(1) > 0);
    const Tensor bars = kNever * barred.to(torch::kFloat32).unsqueeze(1);

    Tensor states = m_input->forward(heard);
    states = states + m_hidden->forward(torch::gelu(states)) + m_keys->forward(rows.keys);
    for (const auto& layer : *m_layers)
        states = layer->as<ContextLayerImpl>()->forward(states, relations, bars);
    return (m_own->forward(heard) + m_output->forward(m_norm->forward(states))).squeeze(-1);
}

StrokeRows rowsOf(const StrokeCandidates& candidates, std::span<const std::size_t> firsts,
                  std::size_t length)
{
    const auto count = static_cast<std::int64_t>(firsts.size());
    const auto size = static_cast<std::int64_t>(length);
    const std::size_t features = candidates.front().heard.size();
    StrokeRows rows{torch::zeros({count, size, static_cast<std::int64_t>(features)}),
                    torch::zeros({count, size}), torch::zeros({count, size}, torch::kLong),
                    torch::ones({count, size})};
    std::size_t place = 0;
    for (const std::size_t first : firsts) {
        const std::size_t end = std::min(candidates.size(), first + length);
        for (std::size_t i = first; i < end; ++i, ++place) {
            const StrokeCandidate& candidate = candidates[i];
            std::ranges::copy(candidate.heard, rows.heard.data_ptr<float>() + place * features);
            rows.times.data_ptr<float>()[place] =
                static_cast<float>((candidate.time - candidates[first].time).count());
            rows.keys.data_ptr<std::int64_t>()[place] = candidate.key;
            rows.absent.data_ptr<float>()[place] = 0;
        }
        place += length - (end - first);
    }
    return rows;
}

Result<std::vector<float>> judge(ContextNet& net, const StrokeCandidates& candidates,
                                 JobControl& control, double from)
{
    // Rows overlap by half; of each, the middle half is kept, and the ends of the recording.
    constexpr std::size_t kLeft = kRow / 4;
    std::vector<std::size_t> firsts{0};
    while (firsts.back() + kRow < candidates.size())
        firsts.push_back(firsts.back() + kRow / 2);
    if (candidates.empty())
        firsts.clear();
    std::vector<float> probabilities(candidates.size());
    for (std::size_t done = 0; done < firsts.size(); done += kRowsAtOnce) {
        if (control.cancelled())
            return failure(ErrorCode::Cancelled, "strokes in context");
        const double part = static_cast<double>(done) / static_cast<double>(firsts.size());
        control.report(Stage::Transcribing, from + (1 - from) * part);
        const auto some =
            std::span(firsts).subspan(done, std::min(kRowsAtOnce, firsts.size() - done));
        const Tensor likely = torch::sigmoid(net.forward(rowsOf(candidates, some, kRow)))
                                  .clamp(kLeastProbability, 1 - kLeastProbability)
                                  .contiguous();
        const float* row = likely.data_ptr<float>();
        for (const std::size_t first : some) {
            const std::size_t skip = first == 0 ? 0 : kLeft;
            const std::size_t end = std::min(kRow, candidates.size() - first);
            std::copy(row + skip, row + end,
                      probabilities.begin() + static_cast<std::ptrdiff_t>(first + skip));
            row += kRow;
        }
    }
    control.report(Stage::Transcribing, 1);
    return probabilities;
}

} // namespace rollwright
