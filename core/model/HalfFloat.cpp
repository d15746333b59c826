#include "core/model/HalfFloat.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace rollwright {

namespace {
constexpr int kMantissaBits = 10;
constexpr int kBias = 15;
constexpr int kExponentMask = 0x1F;
constexpr int kMantissaMask = 0x3FF;
constexpr HalfBits kInfinity = 0x7C00;
constexpr HalfBits kNaN = 0x7E00;
} // namespace

float floatOfHalf(HalfBits bits)
{
    const int exponent = bits >> kMantissaBits & kExponentMask;
    const int mantissa = bits & kMantissaMask;
    float magnitude = 0;
    if (exponent == kExponentMask)
        magnitude = mantissa == 0 ? INFINITY : NAN;
    else if (exponent == 0)
        magnitude = std::ldexp(static_cast<float>(mantissa), 1 - kBias - kMantissaBits);
    else
        magnitude = std::ldexp(static_cast<float>(mantissa + kMantissaMask + 1),
                               exponent - kBias - kMantissaBits);
    return (bits & 0x8000) != 0 ? -magnitude : magnitude;
}

HalfBits halfOfFloat(float value)
{
    const HalfBits sign = std::signbit(value) ? 0x8000 : 0;
    if (std::isnan(value))
        return sign | kNaN;
    int exponent = 0;
    const float magnitude = std::abs(value);
    if (std::isinf(magnitude) || magnitude >= 65520)
        return sign | kInfinity;
    std::frexp(magnitude, &exponent); // magnitude = [0.5, 1) * 2^exponent
    const int unbiased = std::max(exponent - 1, 1 - kBias);
    // The mantissa with its hidden bit; a carry of the rounding moves on into the exponent.
    const auto steps =
        static_cast<int>(std::nearbyint(std::ldexp(magnitude, kMantissaBits - unbiased)));
    const int base = steps > kMantissaMask ? (unbiased + kBias - 1) << kMantissaBits : 0;
    return static_cast<HalfBits>(sign | (base + steps));
}

float floatOfBfloat(std::uint16_t bits)
{
    return std::bit_cast<float>(static_cast<std::uint32_t>(bits) << 16);
}

} // namespace rollwright
