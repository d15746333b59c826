#include "core/model/torch/KeyGather.h"

#include <algorithm>
#include <cstdint>
#include <vector>

#include <ATen/Parallel.h>

namespace rollwright {

namespace {

using torch::Tensor;
using torch::autograd::AutogradContext;

constexpr std::int64_t kRowsInATask = 256;

/// Channels-last maps as rows: one for each recording and frame, of keys x channels values.
struct Rows {
    std::int64_t count;
    std::int64_t keys;
    std::int64_t channels;

    explicit Rows(const Tensor& maps)
        : count(maps.size(0) * maps.size(2)), keys(maps.size(3)), channels(maps.size(1))
    {
    }
};

/// Calls visit(row, key, s, other) for every key that `shifts[s]` leads to another key.
template <typename Visit>
void forEachPair(const Rows& rows, const std::vector<std::int64_t>& shifts, Visit visit)
{
    const auto count = static_cast<std::int64_t>(shifts.size());
    at::parallel_for(0, rows.count, kRowsInATask, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t row = begin; row < end; ++row) {
            for (std::int64_t s = 0; s < count; ++s) {
                const std::int64_t shift = shifts[static_cast<std::size_t>(s)];
                const std::int64_t first = std::max<std::int64_t>(0, -shift);
                const std::int64_t last = std::min(rows.keys, rows.keys - shift);
                for (std::int64_t key = first; key < last; ++key)
                    visit(row, key, s, key + shift);
            }
        }
    });
}

template <typename T>
void gather(const Rows& rows, const std::vector<std::int64_t>& shifts, const T* from, T* to)
{
    const std::int64_t c = rows.channels;
    const std::int64_t wide = c * static_cast<std::int64_t>(shifts.size());
    forEachPair(rows, shifts, [=](auto row, auto key, auto s, auto other) {
        std::copy_n(from + (row * rows.keys + other) * c, c,
                    to + (row * rows.keys + key) * wide + s * c);
    });
}

/// The transpose: adds every shown value to the key that it came from.
template <typename T>
void scatter(const Rows& rows, const std::vector<std::int64_t>& shifts, const T* from, float* to)
{
    const std::int64_t c = rows.channels;
    const std::int64_t wide = c * static_cast<std::int64_t>(shifts.size());
    forEachPair(rows, shifts, [=](auto row, auto key, auto s, auto other) {
        const T* source = from + (row * rows.keys + key) * wide + s * c;
        float* target = to + (row * rows.keys + other) * c;
        for (std::int64_t i = 0; i < c; ++i)
            target[i] += static_cast<float>(source[i]);
    });
}

Tensor channelsLastZeros(const Tensor& like, std::int64_t channels, torch::Dtype type)
{
    return at::empty({like.size(0), channels, like.size(2), like.size(3)},
                     like.options().dtype(type), at::MemoryFormat::ChannelsLast)
        .zero_();
}

struct KeyGather : torch::autograd::Function<KeyGather> {
    static Tensor forward(AutogradContext* context, const Tensor& input,
                          std::vector<std::int64_t> shifts)
    {
        const Tensor maps = input.contiguous(at::MemoryFormat::ChannelsLast);
        const auto wide = maps.size(1) * static_cast<std::int64_t>(shifts.size());
        Tensor gathered = channelsLastZeros(maps, wide, maps.scalar_type());
        AT_DISPATCH_FLOATING_TYPES_AND(at::kBFloat16, maps.scalar_type(), "gatherKeys", [&] {
            gather(Rows(maps), shifts, maps.data_ptr<scalar_t>(), gathered.data_ptr<scalar_t>());
        });
        context->saved_data["shifts"] = std::move(shifts);
        return gathered;
    }

    static torch::autograd::tensor_list backward(AutogradContext* context,
                                                 torch::autograd::tensor_list gradients)
    {
        const auto shifts = context->saved_data["shifts"].toIntVector();
        const Tensor shown = gradients[0].contiguous(at::MemoryFormat::ChannelsLast);
        const auto channels = shown.size(1) / static_cast<std::int64_t>(shifts.size());
        Tensor sum = channelsLastZeros(shown, channels, torch::kFloat32);
        AT_DISPATCH_FLOATING_TYPES_AND(at::kBFloat16, shown.scalar_type(), "gatherKeys", [&] {
            scatter(Rows(sum), shifts, shown.data_ptr<scalar_t>(), sum.data_ptr<float>());
        });
        return {sum.to(shown.scalar_type()), Tensor()};
    }
};

Tensor gatherByParts(const Tensor& maps, std::span<const int> shifts)
{
    const std::int64_t keys = maps.size(3);
    const auto padded = torch::constant_pad_nd(maps, {keys, keys});
    std::vector<Tensor> seen;
    for (const int shift : shifts)
        seen.push_back(padded.slice(3, keys + shift, keys + shift + keys));
    return torch::cat(seen, 1).contiguous(at::MemoryFormat::ChannelsLast);
}

} // namespace

Tensor gatherKeys(const Tensor& maps, std::span<const int> shifts)
{
    if (!maps.device().is_cpu())
        return gatherByParts(maps, shifts);
    return KeyGather::apply(maps, std::vector<std::int64_t>(shifts.begin(), shifts.end()));
}

} // namespace rollwright
