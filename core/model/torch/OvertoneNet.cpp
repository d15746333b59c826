#include "core/model/torch/OvertoneNet.h"

#include <array>
#include <utility>
#include <vector>

#include "core/features/LogFrequency.h"
#include "core/model/Posteriors.h"
#include "core/model/torch/Autocast.h"
#include "core/model/torch/KeyGather.h"

namespace rollwright {

namespace {

using namespace torch::nn;
using torch::Tensor;

/// 1/2, 1, 2, ... 7 times the fundamental, in bins of a third of a semitone.
constexpr std::array kHarmonicShifts{-36, 0, 36, 57, 72, 84, 93, 101};
constexpr int kStackedBins = kKeyCount * LogFrequency::kBinsPerSemitone;
constexpr int kScales = LogFrequency::kScales;
constexpr int kShifts = static_cast<int>(kHarmonicShifts.size());
constexpr int kStackedMaps = kScales * kShifts + 1;

/// The keys, in semitones, whose low harmonics fall on harmonics of this one.
constexpr std::array kRelatedKeys{0, 12, -12, 19, -19, 24, -24, 28, -28, 31, -31, 34, -34, 36, -36};

constexpr std::array kHarmonicDilations{1, 2, 4, 8};
constexpr std::array kTemporalDilations{16, 32};
constexpr int kOutputs = 4;         ///< onset, frame, offset, velocity
constexpr double kRareLogit = -3.0; ///< where onset, frame and offset begin: most cells are empty

/// (N, C, T, P) looked at from `offset` positions further up the last axis, zeros beyond it.
Tensor lookedUp(const Tensor& padded, int padding, int offset, int width)
{
    return padded.slice(3, padding + offset, padding + offset + width);
}

/// (N, T, 882) to (N, 25, T, 264): the scales seen through every harmonic shift, and the pitch.
Tensor stackHarmonics(const Tensor& features)
{
    const auto scales = features.view({features.size(0), features.size(1), kScales, -1})
                            .permute({0, 2, 1, 3}); // (N, 3, T, 294)
    const int below = -kHarmonicShifts.front();
    const int above = kStackedBins + kHarmonicShifts.back() - LogFrequency::kBinsPerScale;
    const auto padded = functional::pad(scales, functional::PadFuncOptions({below, above}));

    std::vector<Tensor> maps;
    for (const int shift : kHarmonicShifts)
        maps.push_back(lookedUp(padded, below, shift, kStackedBins));
    maps.push_back(torch::linspace(-1, 1, kStackedBins, features.options())
                       .expand({features.size(0), 1, features.size(1), kStackedBins}));
    return torch::cat(maps, 1).contiguous(at::MemoryFormat::ChannelsLast);
}

/// A convolution over `time` frames and `pitch` keys that keeps the size.
Conv2d around(int from, int to, int time, int pitch, int dilation = 1)
{
    return Conv2d(Conv2dOptions(from, to, {time, pitch})
                      .padding({time / 2 * dilation, pitch / 2})
                      .dilation({dilation, 1})
                      .bias(false));
}

/// Two convolutions with a shortcut; the first may also hear the related keys.
class BlockImpl : public Module
{
public:
    BlockImpl(OvertoneSizes sizes, int dilation, bool harmonic)
    {
        const int c = sizes.channels;
        if (harmonic) {
            m_squeeze = register_module("squeeze", Conv2d(Conv2dOptions(c, sizes.mixed, 1)));
            m_mix = register_module(
                "mix",
                Conv2d(Conv2dOptions(sizes.mixed * static_cast<int>(kRelatedKeys.size()), c, 1)));
        }
        m_first = register_module("first", around(c, c, 3, harmonic ? 3 : 1, dilation));
        m_firstNorm = register_module("first_norm", BatchNorm2d(c));
        m_second = register_module("second", around(c, c, 3, 1, dilation));
        m_secondNorm = register_module("second_norm", BatchNorm2d(c));
    }

    Tensor forward(const Tensor& input)
    {
        Tensor sum = m_first->forward(input);
        if (m_squeeze)
            sum.add_(m_mix->forward(gatherKeys(m_squeeze->forward(input), kRelatedKeys)));
        const auto first = m_firstNorm->forward(sum).relu_();
        return input + m_secondNorm->forward(m_second->forward(first)).relu_();
    }

private:
    Conv2d m_squeeze{nullptr};
    Conv2d m_mix{nullptr};
    Conv2d m_first{nullptr};
    BatchNorm2d m_firstNorm{nullptr};
    Conv2d m_second{nullptr};
    BatchNorm2d m_secondNorm{nullptr};
};
TORCH_MODULE(Block);

/// A recurrent layer along the time of every key, all keys sharing its weights. It begins as if it
/// were not there.
class KeyRecurrenceImpl : public Module
{
public:
    KeyRecurrenceImpl(int channels, int units)
    {
        m_gru = register_module("gru", GRU(GRUOptions(channels, units).bidirectional(true)));
        m_output = register_module("output", Linear(2 * units, channels));
        torch::NoGradGuard guard;
        m_output->weight.zero_();
        m_output->bias.zero_();
    }

    Tensor forward(const Tensor& input)
    {
        const auto keys = input.to(torch::kFloat32).permute({2, 0, 3, 1}); // (T, N, 88, C)
        const auto sequences = keys.reshape({keys.size(0), -1, keys.size(3)});
        const auto heard = m_output->forward(std::get<0>(m_gru->forward(sequences)));
        return input + heard.view(keys.sizes()).permute({1, 3, 0, 2}).to(input.scalar_type());
    }

private:
    GRU m_gru{nullptr};
    Linear m_output{nullptr};
};
TORCH_MODULE(KeyRecurrence);

Sequential makeStem(int channels)
{
    auto toKeys = Conv2d(Conv2dOptions(channels / 2, channels, {3, LogFrequency::kBinsPerSemitone})
                             .stride({1, LogFrequency::kBinsPerSemitone})
                             .padding({1, 0})
                             .bias(false));
    return Sequential(around(kStackedMaps, channels / 2, 3, 5), BatchNorm2d(channels / 2), ReLU(),
                      toKeys, BatchNorm2d(channels), ReLU());
}

Sequential makeHeads(int channels)
{
    auto last = Conv2d(Conv2dOptions(channels, kOutputs, 1));
    torch::NoGradGuard guard;
    last->bias.slice(0, 0, 3).fill_(kRareLogit);
    return Sequential(Conv2d(Conv2dOptions(channels, channels, 1)), ReLU(), last);
}

} // namespace

OvertoneNet::OvertoneNet(OvertoneSizes sizes) : m_channels(sizes.channels)
{
    m_stem = register_module("stem", makeStem(sizes.channels));
    m_blocks = register_module("blocks", ModuleList());
    for (const int dilation : kHarmonicDilations)
        m_blocks->push_back(Block(sizes, dilation, true));
    for (const int dilation : kTemporalDilations)
        m_blocks->push_back(Block(sizes, dilation, false));
    if (sizes.recurrent > 0)
        m_recurrence = register_module("recurrence",
                                       Sequential(KeyRecurrence(sizes.channels, sizes.recurrent)));
    m_heads = register_module("heads", makeHeads(sizes.channels));
    if (sizes.context.layers > 0)
        m_context =
            register_module("context", std::make_shared<ContextNet>(sizes.context, m_channels));
}

NetOutput OvertoneNet::forward(const Tensor& features)
{
    Tensor maps = m_stem->forward(stackHarmonics(features));
    for (const auto& block : *m_blocks)
        maps = block->as<BlockImpl>()->forward(maps);
    // Here single precision costs nothing to speak of, and the last digits count: where a peak
    // lies.
    const Autocast precise(false);
    maps = maps.to(torch::kFloat32);
    if (m_recurrence)
        maps = m_recurrence->forward(maps);
    const auto heads = m_heads->forward(maps); // (N, 4, T, 88)
    return {.onset = heads.select(1, 0),
            .frame = heads.select(1, 1),
            .offset = heads.select(1, 2),
            .velocity = heads.select(1, 3),
            .states = maps};
}

void OvertoneNet::beginLike(const TensorFile& other)
{
    constexpr int kEarlierScales = 2;
    const std::string name = "stem.0.weight";
    const torch::NoGradGuard guard;
    Tensor own = named_parameters()[name];
    std::vector<std::int64_t> earlierShape = own.sizes().vec();
    earlierShape[1] = kEarlierScales * kShifts + 1;
    const NamedTensor* stored = other.find(name);
    if (!stored || !stored->floats() || stored->shape != earlierShape)
        return;
    const auto earlier = torch::tensor(*stored->floats()).view(earlierShape);
    own.zero_();
    for (int shift = 0; shift < kShifts; ++shift)
        own.narrow(1, shift * kScales, kEarlierScales)
            .copy_(earlier.narrow(1, shift * kEarlierScales, kEarlierScales));
    own.select(1, kStackedMaps - 1).copy_(earlier.select(1, earlierShape[1] - 1));
}

int OvertoneNet::reach() const
{
    if (m_recurrence)
        return 0;
    int frames = 2; // two convolutions over three frames in the stem
    for (const int dilation : kHarmonicDilations)
        frames += 2 * dilation;
    for (const int dilation : kTemporalDilations)
        frames += 2 * dilation;
    return frames;
}

} // namespace rollwright
