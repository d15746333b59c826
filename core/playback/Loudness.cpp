#include "core/playback/Loudness.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>

#include <ebur128.h>

namespace rollwright {

namespace {

constexpr double kHighestPeak = -1; ///< dBFS

struct Close {
    void operator()(ebur128_state* meter) const { ebur128_destroy(&meter); }
};

double fromDecibels(double value)
{
    return std::pow(10.0, value / 20);
}

} // namespace

double gainToLoudness(std::span<const float> stereo, SampleRate rate, double target)
{
    const std::unique_ptr<ebur128_state, Close> meter(ebur128_init(
        2, static_cast<unsigned long>(rate.hertz), EBUR128_MODE_I | EBUR128_MODE_TRUE_PEAK));
    ebur128_add_frames_float(meter.get(), stereo.data(), stereo.size() / 2);

    double loudness = 0;
    std::array<double, 2> peaks{};
    ebur128_loudness_global(meter.get(), &loudness);
    for (unsigned side = 0; side < 2; ++side)
        ebur128_true_peak(meter.get(), side, &peaks[side]);
    const double peak = std::max(peaks[0], peaks[1]);
    if (!std::isfinite(loudness) || peak <= 0)
        return 1;
    return std::min(fromDecibels(target - loudness), fromDecibels(kHighestPeak) / peak);
}

} // namespace rollwright
