#include "core/model/torch/LstmNet.h"

#include "core/model/torch/ConvStack.h"

namespace rollwright {

namespace {

// Log-mel bands of music lie around -4 with a spread of 5, most of it loudness that all bands
// share; what tells pitches apart is how a band stands out among its neighbours.
constexpr double kUsualBand = -4;
constexpr double kLoudnessSpread = 10;
constexpr double kContrastSpread = 1.5;
constexpr int kNeighbours = 10; ///< on each side

/// A fixed linear map that brings both to the size that the gates work with. The first layer's
/// weights could as well contain it, but would take hours to find it.
torch::Tensor prepared(const torch::Tensor& features)
{
    const auto around = torch::avg_pool1d(features, 2 * kNeighbours + 1, 1, kNeighbours,
                                          /*ceil_mode=*/false, /*count_include_pad=*/false);
    return (features - kUsualBand) / kLoudnessSpread + (features - around) / kContrastSpread;
}

} // namespace

LstmNet::LstmNet()
{
    m_frame = register_module("frame", RecurrentHead(ConvStackImpl::kBands));
    m_onset = register_module("onset", RecurrentHead(ConvStackImpl::kBands));
}

NetOutput LstmNet::forward(const torch::Tensor& features)
{
    const auto input = prepared(features);
    NetOutput output;
    output.frame = m_frame->forward(input);
    output.onset = m_onset->forward(input);
    return output;
}

} // namespace rollwright
