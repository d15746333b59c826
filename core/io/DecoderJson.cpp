#include "core/io/DecoderJson.h"

#include <nlohmann/json.hpp>

namespace rollwright {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kRule = "rule";
constexpr const char* kThresholdRule = "threshold";
constexpr const char* kPeakRule = "peaks";
constexpr const char* kFormerPeakRule = "peak-picking";

} // namespace

Json toJson(const DecoderParams& params)
{
    Json json{{kRule, params.rule == DecoderRule::Threshold ? kThresholdRule : kPeakRule}};
    for (const DecoderParameter& parameter : decoderSchema())
        json[parameter.name] = params.*parameter.field;
    return json;
}

std::optional<DecoderParams> decoderParamsFrom(const Json& json)
try {
    DecoderParams params;
    const auto rule = json.at(kRule).get<std::string>();
    if (rule != kThresholdRule && rule != kPeakRule && rule != kFormerPeakRule)
        return std::nullopt;
    params.rule = rule == kThresholdRule ? DecoderRule::Threshold : DecoderRule::PeakPicking;
    for (const DecoderParameter& parameter : decoderSchema()) {
        if (!json.contains(parameter.name))
            continue;
        const double value = json.at(parameter.name).get<double>();
        if (!(value >= parameter.minimum && value <= parameter.maximum))
            return std::nullopt;
        params.*parameter.field = value;
    }
    return params;
} catch (const Json::exception&) {
    return std::nullopt;
}

} // namespace rollwright
