#include "core/model/torch/BandPool.h"

#include <cstdint>

#include <ATen/Parallel.h>

namespace rollwright {

namespace {

using torch::Tensor;
using torch::autograd::AutogradContext;

constexpr std::int64_t kRowsInATask = 64;

Tensor channelsLast(std::int64_t n, std::int64_t c, std::int64_t t, std::int64_t f,
                    const torch::TensorOptions& options)
{
    return at::empty({n, c, t, f}, options, at::MemoryFormat::ChannelsLast);
}

/// Calls visit(wide, narrow) with the offsets of each pair of bands (2 x channels values, next to
/// each other in memory) and of the band that it becomes.
template <typename Visit>
void forEachPair(const Tensor& wide, Visit visit)
{
    const std::int64_t c = wide.size(1);
    const std::int64_t bands = wide.size(3);
    const std::int64_t pairs = bands / 2;
    at::parallel_for(0, wide.size(0) * wide.size(2), kRowsInATask,
                     [=](std::int64_t first, std::int64_t last) {
                         for (std::int64_t row = first; row < last; ++row) {
                             for (std::int64_t pair = 0; pair < pairs; ++pair)
                                 visit((row * bands + 2 * pair) * c, (row * pairs + pair) * c);
                         }
                     });
}

struct Pooled : torch::autograd::Function<Pooled> {
    static Tensor forward(AutogradContext* context, const Tensor& input)
    {
        const Tensor maps = input.contiguous(at::MemoryFormat::ChannelsLast);
        const std::int64_t c = maps.size(1);
        Tensor pooled =
            channelsLast(maps.size(0), c, maps.size(2), maps.size(3) / 2, maps.options());
        Tensor second = torch::empty_like(pooled, torch::kUInt8); // whether the second was greater
        auto* greater = second.data_ptr<std::uint8_t>();
        AT_DISPATCH_FLOATING_TYPES_AND(at::kBFloat16, maps.scalar_type(), "BandPool", [&] {
            const auto* from = maps.data_ptr<scalar_t>();
            auto* to = pooled.data_ptr<scalar_t>();
            forEachPair(maps, [=](std::int64_t wide, std::int64_t narrow) {
                for (std::int64_t i = 0; i < c; ++i) {
                    const auto a = static_cast<float>(from[wide + i]);
                    const auto b = static_cast<float>(from[wide + c + i]);
                    greater[narrow + i] = b > a;
                    to[narrow + i] = static_cast<scalar_t>(b > a ? b : a);
                }
            });
        });
        context->save_for_backward({second});
        context->saved_data["bands"] = maps.size(3);
        return pooled;
    }

    static torch::autograd::tensor_list backward(AutogradContext* context,
                                                 torch::autograd::tensor_list gradients)
    {
        const Tensor second = context->get_saved_variables()[0];
        const Tensor gradient = gradients[0].contiguous(at::MemoryFormat::ChannelsLast);
        const std::int64_t c = gradient.size(1);
        Tensor spread = channelsLast(gradient.size(0), c, gradient.size(2),
                                     context->saved_data["bands"].toInt(), gradient.options());
        spread.zero_();
        const auto* greater = second.data_ptr<std::uint8_t>();
        AT_DISPATCH_FLOATING_TYPES_AND(at::kBFloat16, gradient.scalar_type(), "BandPool", [&] {
            const auto* from = gradient.data_ptr<scalar_t>();
            auto* to = spread.data_ptr<scalar_t>();
            forEachPair(spread, [=](std::int64_t wide, std::int64_t narrow) {
                for (std::int64_t i = 0; i < c; ++i) {
                    const bool up = greater[narrow + i] != 0;
                    const scalar_t value = from[narrow + i];
                    to[wide + i] = up ? scalar_t(0) : value;
                    to[wide + c + i] = up ? value : scalar_t(0);
                }
            });
        });
        return {spread};
    }
};

} // namespace

Tensor BandPoolImpl::forward(const Tensor& maps)
{
    if (!maps.device().is_cpu())
        return torch::max_pool2d(maps, {1, 2});
    return Pooled::apply(maps);
}

} // namespace rollwright
