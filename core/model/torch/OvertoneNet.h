#pragma once

#include "core/model/torch/ContextNet.h"
#include "core/model/torch/Nets.h"

namespace rollwright {

struct OvertoneSizes {
    int channels = 48;  ///< of every map after the stem
    int mixed = 8;      ///< channels that are shown to a key's harmonic neighbours
    int recurrent = 32; ///< units a direction of the layer along each key's time; 0: no such layer
    ContextSizes context; ///< of what judges strokes in the end, taught by itself
};

/// Our flagship: a convolutional network whose 88 keys share all weights.
///
/// Log-frequency features (N, T, 882) are stacked so that a key sees its sub-octave and its first
/// seven harmonics in one place (harmonic stacking, Bittner et al. 2017 and 2022), reduced to one
/// position a key, and worked on by residual blocks that look at a key's neighbourhood in time, at
/// its near keys, and at the keys whose harmonics meet its own (shift and concatenate). Two last
/// blocks look along time alone, 1.92 s in each direction: the life of a note. A recurrent layer
/// follows, which hears each key's whole time, and is left out on demand. No key hears the others
/// but for its harmonics: that is for ContextNet.
class OvertoneNet : public Net
{
public:
    explicit OvertoneNet(OvertoneSizes sizes);
    NetOutput forward(const torch::Tensor& features) override;
    int reach() const override;
    int states() const override { return m_channels; }
    /// Takes the stem of an earlier version, which had no window for the attack.
    void beginLike(const TensorFile& other) override;
    ContextNet* context() override { return m_context.get(); }

private:
    int m_channels;
    torch::nn::Sequential m_stem{nullptr};
    torch::nn::ModuleList m_blocks{nullptr};
    torch::nn::Sequential m_recurrence{nullptr};
    torch::nn::Sequential m_heads{nullptr};
    std::shared_ptr<ContextNet> m_context;
};

} // namespace rollwright
