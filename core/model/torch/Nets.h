#pragma once

#include <map>
#include <memory>
#include <string>

#include <torch/torch.h>

#include "core/base/Result.h"
#include "core/features/FrontEnd.h"
#include "core/model/ModelInfo.h"
#include "core/model/NetSizes.h"
#include "core/model/Safetensors.h"

namespace rollwright {

class ContextNet;

/// Logits of a batch, each (N, T, 88). `offset` and `velocity` are undefined where a network has
/// no such head.
struct NetOutput {
    torch::Tensor onset;
    torch::Tensor frame;
    torch::Tensor offset;
    torch::Tensor velocity;

    /// What a network's convolutions alone say, before its recurrent layers, where it can be told:
    /// only training looks at it.
    torch::Tensor earlyOnset = {};
    torch::Tensor earlyFrame = {};

    /// What the outputs are made from, (N, `Net::states`, T, 88), where a network tells it.
    torch::Tensor states = {};
};

/// A network over features (N, T, bins).
class Net : public torch::nn::Module
{
public:
    virtual NetOutput forward(const torch::Tensor& features) = 0;

    /// Frames on each side of a frame that can change its output; 0 for a recurrent network, whose
    /// reach is unlimited in principle.
    virtual int reach() const = 0;

    /// How many numbers of its own the network tells of each cell beside its outputs.
    virtual int states() const { return 0; }

    /// What judges the strokes that this network heard of a whole recording; null where none does.
    virtual ContextNet* context() { return nullptr; }

    /// Before training goes on from another network's weights, after all tensors of the same name
    /// and shape were taken: makes what it can of the others.
    virtual void beginLike(const TensorFile& /*other*/) {}
};

/// What an architecture's name stands for.
struct Architecture {
    const char* id;
    const char* name; ///< for people
    int version;      ///< raised when shapes or front end change
    OnsetTarget onsetTarget;
    const char* frontEnd; ///< as manifests name it
    bool bfloat16;        ///< infers in bfloat16 where the processor has it
    std::unique_ptr<FrontEnd> (*makeFrontEnd)();
    /// By its `netSizes`; what is beyond their ranges is taken for the nearest within.
    std::shared_ptr<Net> (*makeNet)(const std::map<std::string, double>& parameters);
};

/// The four architectures; null for an unknown name.
const Architecture* findArchitecture(const std::string& id);

} // namespace rollwright
