#pragma once

namespace rollwright {

/// Lets the threads of the neural network library sleep while they wait for each other, after
/// spinning for some ten microseconds. Left to itself GNU's OpenMP spins for milliseconds, which on
/// a computer that is busy otherwise is most of the time that a thread gets.
///
/// Sets GOMP_SPINCOUNT, which is read when that library is loaded, unless the environment already
/// says how to wait. Call it first in main: the environment must not change beside other threads.
void limitSpinning();

} // namespace rollwright
