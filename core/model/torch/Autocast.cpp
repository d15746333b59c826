#include "core/model/torch/Autocast.h"

#include <ATen/autocast_mode.h>

namespace rollwright {

namespace {

// The functions were renamed in LibTorch 2.4.
#if TORCH_VERSION_MAJOR > 2 || (TORCH_VERSION_MAJOR == 2 && TORCH_VERSION_MINOR >= 4)
bool enabledNow()
{
    return at::autocast::is_autocast_enabled(at::kCPU);
}
void enable(bool on)
{
    at::autocast::set_autocast_enabled(at::kCPU, on);
    at::autocast::set_autocast_dtype(at::kCPU, at::kBFloat16);
}
#else
bool enabledNow()
{
    return at::autocast::is_cpu_enabled();
}
void enable(bool on)
{
    at::autocast::set_cpu_enabled(on);
    at::autocast::set_autocast_cpu_dtype(at::kBFloat16);
}
#endif

} // namespace

Autocast::Autocast(bool enabled) : m_before(enabledNow())
{
    enable(enabled);
}

Autocast::~Autocast()
{
    enable(m_before);
    if (!m_before)
        at::autocast::clear_cache();
}

bool Autocast::supported()
{
#if defined(__x86_64__)
    return __builtin_cpu_supports("avx512bf16");
#else
    return false;
#endif
}

} // namespace rollwright
