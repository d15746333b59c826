#pragma once

#include <array>

#include "core/model/ModelInfo.h"

namespace rollwright {

enum class DecoderRule {
    PeakPicking, ///< local maxima of the onset posterior, refined within the frame
    Threshold,   ///< the seed's rule: rising edges at a fixed threshold
};

/// How posteriors become notes. Defaults stand in `decoderSchema()` and nowhere else.
struct DecoderParams {
    DecoderParams(); ///< the schema's defaults

    DecoderRule rule;
    double onsetThreshold;    ///< probability
    double frameThreshold;    ///< probability
    double minimumLength;     ///< seconds
    double timeShift;         ///< seconds, later; takes out how late or early a network hears
    double velocitySmoothing; ///< see smoothVelocities()
    double pedalThreshold;    ///< probability; 1: no pedal, see decode()

    bool operator==(const DecoderParams&) const = default;
};

/// One numeric parameter, as the sliders, `--help`, manifests and documents show it.
struct DecoderParameter {
    const char* name;  ///< key in manifests and, with hyphens, the option: "onset-threshold"
    const char* label; ///< for people: "Onset threshold"
    const char* unit;  ///< "" for a probability, "s" for seconds
    double minimum;
    double maximum;
    double defaultValue;
    const char* help;
    double DecoderParams::*field;
};

/// The one schema.
const std::array<DecoderParameter, 6>& decoderSchema();

/// The schema's defaults with the model's calibrated values in their place. Unknown names and
/// values out of range are ignored. The rule is PeakPicking, which suits both onset targets.
DecoderParams defaultParams(const ModelInfo& model);

/// The seed study's rule: ThresholdDecoder with 0.5 on both rolls.
DecoderParams seedParams();

/// "peak picking, onset-threshold 0.5, …, minimum-length 0.03 s, …": the rule, and the values by
/// name.
std::string describe(const DecoderParams& params);

} // namespace rollwright
