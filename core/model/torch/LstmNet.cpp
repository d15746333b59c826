#include "core/model/torch/LstmNet.h"

#include "core/model/torch/ConvStack.h"

namespace rollwright {

LstmNet::LstmNet()
{
    m_frame = register_module("frame", RecurrentHead(ConvStackImpl::kBands));
    m_onset = register_module("onset", RecurrentHead(ConvStackImpl::kBands));
}

NetOutput LstmNet::forward(const torch::Tensor& features)
{
    NetOutput output;
    output.frame = m_frame->forward(features);
    output.onset = m_onset->forward(features);
    return output;
}

} // namespace rollwright
