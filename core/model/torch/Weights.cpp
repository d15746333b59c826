#include "core/model/torch/Weights.h"

#include "core/model/torch/StackPair.h"

namespace rollwright {

namespace {

std::vector<std::pair<std::string, torch::Tensor>> tensorsOf(const torch::nn::Module& net)
{
    std::vector<std::pair<std::string, torch::Tensor>> tensors;
    for (const auto& item : net.named_parameters())
        tensors.emplace_back(item.key(), item.value());
    for (const auto& item : net.named_buffers())
        tensors.emplace_back(item.key(), item.value());
    return tensors;
}

template <typename T>
std::vector<T> valuesOf(const torch::Tensor& tensor)
{
    const auto plain = tensor.detach().cpu().contiguous();
    return {plain.data_ptr<T>(), plain.data_ptr<T>() + plain.numel()};
}

bool fits(const NamedTensor& stored, const torch::Tensor& tensor)
{
    const bool floats = tensor.is_floating_point();
    return tensor.sizes().vec() == stored.shape && floats == (stored.floats() != nullptr);
}

void copyInto(const torch::Tensor& tensor, const NamedTensor& stored)
{
    const auto from = [&](const auto& values, torch::Dtype type) {
        tensor.copy_(torch::tensor(values, type).view(stored.shape));
    };
    if (const auto* floats = stored.floats())
        from(*floats, torch::kFloat32);
    else
        from(*stored.integers(), torch::kInt64);
}

} // namespace

TensorFile weightsOf(const torch::nn::Module& net)
{
    TensorFile file;
    for (const auto& [name, tensor] : tensorsOf(net)) {
        NamedTensor stored{name, tensor.sizes().vec(), {}};
        if (tensor.is_floating_point())
            stored.values = valuesOf<float>(tensor);
        else
            stored.values = valuesOf<std::int64_t>(tensor);
        file.tensors.push_back(std::move(stored));
    }
    return file;
}

Result<void> loadWeights(torch::nn::Module& net, const TensorFile& weights,
                         const std::string& subject)
{
    const auto tensors = tensorsOf(net);
    for (const auto& [name, tensor] : tensors) {
        const NamedTensor* stored = weights.find(name);
        if (!stored)
            return failure(ErrorCode::ModelMismatch, subject, "no tensor " + name);
        if (!fits(*stored, tensor))
            return failure(ErrorCode::ModelMismatch, subject, "the shape of " + name);
    }
    if (weights.tensors.size() != tensors.size())
        return failure(ErrorCode::ModelMismatch, subject, "tensors of another network");
    if (const NamedTensor* bad = notFinite(weights.tensors))
        return failure(ErrorCode::ModelDamaged, subject,
                       "a value of " + bad->name + " is no number");

    const torch::NoGradGuard guard;
    for (const auto& [name, tensor] : tensors)
        copyInto(tensor, *weights.find(name));
    return {};
}

int adoptWeights(torch::nn::Module& net, const TensorFile& weights)
{
    const torch::NoGradGuard guard;
    int adopted = 0;
    for (const auto& [name, tensor] : tensorsOf(net)) {
        const NamedTensor* stored = weights.find(name);
        if (!stored)
            stored = weights.find(nameInOtherPair(name));
        if (!stored || !fits(*stored, tensor))
            continue;
        copyInto(tensor, *stored);
        ++adopted;
    }
    return adopted;
}

} // namespace rollwright
