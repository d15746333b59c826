#pragma once

#include <torch/script.h>

namespace rollwright {

/// LibTorch computes `a % b` of whole numbers without a look at the divisor, so that b = 0 ends the
/// process. Rewrites it, in everything that the module was loaded with, to a - (a // b) * b, which
/// is the same and raises instead.
void checkDivisors(const torch::jit::Module& module);

} // namespace rollwright
