#pragma once

#include <torch/torch.h>

#include "core/base/JobControl.h"
#include "core/base/Result.h"
#include "core/model/StrokeCandidates.h"

namespace rollwright {

struct ContextSizes {
    int layers = 0; ///< 0: no such network
    int width = 48;
    int heads = 6;
    int headWidth = 12;
};

/// Strokes in order, as ContextNet reads them: N rows of candidates, the last of which may be
/// absent.
struct StrokeRows {
    torch::Tensor heard;  ///< (N, length, features)
    torch::Tensor times;  ///< (N, length), seconds, of any origin
    torch::Tensor keys;   ///< (N, length), integers, 0 to 87
    torch::Tensor absent; ///< (N, length), 1 or 0
};

/// Judges each stroke that may have been heard by the others around it: chords, figures that
/// return, the overtones of what was struck with it. Candidates attend to those within 6 s (Vaswani
/// et al., "Attention is all you need", 2017), with weights that depend on how far apart two are in
/// time and in pitch (after Shaw et al., "Self-attention with relative position representations",
/// 2018), or to nothing. Of each it is told what posteriors say and what the network made them
/// from. What it says is added to a straight line over what was heard of the candidate itself; it
/// begins as the log-odds that it is given.
class ContextNet : public torch::nn::Module
{
public:
    /// `states`: what a network tells of a candidate beside the `kStrokeFeatures` of posteriors;
    /// together they are the features.
    ContextNet(ContextSizes sizes, int states);

    /// Log-odds (N, length) of being a stroke.
    torch::Tensor forward(const StrokeRows& rows);

    /// Takes mean and deviation (features) of what is heard, by which it is scaled first.
    void scaleBy(const torch::Tensor& mean, const torch::Tensor& deviation);

private:
    torch::Tensor m_mean;
    torch::Tensor m_deviation;
    torch::nn::Linear m_own{nullptr};
    torch::nn::Linear m_input{nullptr};
    torch::nn::Linear m_hidden{nullptr};
    torch::nn::Embedding m_keys{nullptr};
    torch::nn::ModuleList m_layers{nullptr};
    torch::nn::LayerNorm m_norm{nullptr};
    torch::nn::Linear m_output{nullptr};
};

/// As many candidates as a row has.
constexpr std::size_t kRow = 256;

/// Rows of `length` candidates of a recording, the first ones of which are given. There is one
/// at least, and all have equally many features.
StrokeRows rowsOf(const StrokeCandidates& candidates, std::span<const std::size_t> firsts,
                  std::size_t length = kRow);

/// Probabilities of being a stroke, above 0 and below 1, of all candidates of a recording, each
/// judged with those around it. Reports Stage::Transcribing from the fraction `from` to 1. Takes
/// 3 ms for a second of music; fails with Cancelled alone.
Result<std::vector<float>> judge(ContextNet& net, const StrokeCandidates& candidates,
                                 JobControl& control, double from = 0);

} // namespace rollwright
