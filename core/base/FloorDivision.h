#pragma once

namespace rollwright {

// Division that rounds down also below zero; divisors are positive.

constexpr int floorRemainder(int value, int divisor) ///< 0 to divisor - 1
{
    return (value % divisor + divisor) % divisor;
}

constexpr int floorDivided(int value, int divisor)
{
    return (value - floorRemainder(value, divisor)) / divisor;
}

} // namespace rollwright
