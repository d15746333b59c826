#pragma once

namespace rollwright {

/// Lets the threads of the neural network library sleep while they wait for each other, after
/// a limited number of rounds. Left to itself GNU's OpenMP spins for longer, which beside other
/// busy programs was most of the processor time that it took.
///
/// Sets GOMP_SPINCOUNT, which is read when that library is loaded, unless the environment already
/// says how to wait. Call it first in main: the environment must not change beside other threads.
void limitSpinning();

} // namespace rollwright
