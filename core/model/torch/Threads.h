#pragma once

#include <algorithm>
#include <thread>

#include <torch/torch.h>

namespace rollwright {

/// Threads of LibTorch's arithmetic that begins on this thread; 0: one a core.
inline void useThreads(int wanted)
{
    const auto cores = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    torch::set_num_threads(wanted > 0 ? wanted : cores);
}

} // namespace rollwright
