#include "core/model/torch/ByteDropout.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>

#include <ATen/Parallel.h>

namespace rollwright {

namespace {

using torch::Tensor;
using torch::autograd::AutogradContext;

constexpr std::int64_t kChunk = 1 << 14; ///< bytes that one seed fills

/// SplitMix64 (Steele, Lea and Flood 2014).
std::uint64_t nextRandom(std::uint64_t& state)
{
    std::uint64_t z = (state += 0x9e3779b97f4a7c15ULL);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

void fillWithRandomBytes(std::uint8_t* bytes, std::int64_t count, std::uint64_t seed)
{
    const std::int64_t chunks = (count + kChunk - 1) / kChunk;
    at::parallel_for(0, chunks, 1, [=](std::int64_t first, std::int64_t last) {
        for (std::int64_t chunk = first; chunk < last; ++chunk) {
            std::uint64_t state = seed + static_cast<std::uint64_t>(chunk) * 0xd1342543de82ef95ULL;
            const std::int64_t end = std::min(count, (chunk + 1) * kChunk);
            for (std::int64_t i = chunk * kChunk; i < end; i += 8) {
                const std::uint64_t random = nextRandom(state);
                std::memcpy(bytes + i, &random,
                            static_cast<std::size_t>(std::min<std::int64_t>(8, end - i)));
            }
        }
    });
}

/// Bytes over the memory of a dense tensor, whatever its layout.
Tensor randomBytesLike(const Tensor& input)
{
    Tensor bytes = torch::empty_like(input, torch::kUInt8);
    const auto seed = torch::randint(INT64_MAX, {1}, torch::kInt64).item<std::int64_t>();
    fillWithRandomBytes(bytes.data_ptr<std::uint8_t>(), bytes.numel(),
                        static_cast<std::uint64_t>(seed));
    return bytes;
}

template <typename T>
void keep(const T* from, const std::uint8_t* bytes, int dropped, T* to, std::int64_t count)
{
    const float scale = 256.0F / static_cast<float>(256 - dropped);
    at::parallel_for(0, count, kChunk, [=](std::int64_t first, std::int64_t last) {
        for (std::int64_t i = first; i < last; ++i) {
            const float factor = bytes[i] >= dropped ? scale : 0.0F;
            to[i] = static_cast<T>(static_cast<float>(from[i]) * factor);
        }
    });
}

Tensor kept(const Tensor& values, const Tensor& bytes, int dropped)
{
    Tensor result = torch::empty_like(bytes, values.options());
    AT_DISPATCH_FLOATING_TYPES_AND(at::kBFloat16, values.scalar_type(), "ByteDropout", [&] {
        keep(values.data_ptr<scalar_t>(), bytes.data_ptr<std::uint8_t>(), dropped,
             result.data_ptr<scalar_t>(), values.numel());
    });
    return result;
}

struct Dropped : torch::autograd::Function<Dropped> {
    static Tensor forward(AutogradContext* context, const Tensor& input, std::int64_t dropped)
    {
        const Tensor bytes = randomBytesLike(input);
        context->save_for_backward({bytes});
        context->saved_data["dropped"] = dropped;
        return kept(input, bytes, static_cast<int>(dropped));
    }

    static torch::autograd::tensor_list backward(AutogradContext* context,
                                                 torch::autograd::tensor_list gradients)
    {
        const Tensor bytes = context->get_saved_variables()[0];
        const Tensor sameLayout =
            torch::empty_like(bytes, gradients[0].options()).copy_(gradients[0]);
        const auto dropped = static_cast<int>(context->saved_data["dropped"].toInt());
        return {kept(sameLayout, bytes, dropped), Tensor()};
    }
};

} // namespace

ByteDropoutImpl::ByteDropoutImpl(double probability) : m_probability(probability) {}

Tensor ByteDropoutImpl::forward(const Tensor& input)
{
    if (!is_training())
        return input;
    if (!input.device().is_cpu())
        return torch::dropout(input, m_probability, true);
    const bool dense = input.is_non_overlapping_and_dense();
    return Dropped::apply(dense ? input : input.contiguous(), std::lround(m_probability * 256));
}

} // namespace rollwright
