#include "app/vamp/Parameters.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace rollwright {

namespace {

const DecoderParameter* find(std::string_view name)
{
    const auto found = std::ranges::find(decoderSchema(), name, &DecoderParameter::name);
    return found == decoderSchema().end() ? nullptr : &*found;
}

double shortestDecimal(float value)
{
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
    double decimal = value;
    std::from_chars(text.data(), end, decimal);
    return decimal;
}

} // namespace

Vamp::Plugin::ParameterList describeParameters(const DecoderParams& defaults)
{
    Vamp::Plugin::ParameterList list;
    for (const DecoderParameter& parameter : decoderSchema()) {
        Vamp::Plugin::ParameterDescriptor& descriptor = list.emplace_back();
        descriptor.identifier = parameter.name;
        descriptor.name = parameter.label;
        descriptor.description = parameter.help;
        descriptor.unit = parameter.unit;
        descriptor.minValue = static_cast<float>(parameter.minimum);
        descriptor.maxValue = static_cast<float>(parameter.maximum);
        descriptor.defaultValue = static_cast<float>(defaults.*parameter.field);
        descriptor.isQuantized = false;
    }
    return list;
}

float parameterOf(const DecoderParams& params, std::string_view name)
{
    const DecoderParameter* parameter = find(name);
    return parameter == nullptr ? 0 : static_cast<float>(params.*parameter->field);
}

void setParameter(DecoderParams& params, std::string_view name, float value)
{
    const DecoderParameter* parameter = find(name);
    if (parameter != nullptr && std::isfinite(value))
        params.*parameter->field =
            std::clamp(shortestDecimal(value), parameter->minimum, parameter->maximum);
}

} // namespace rollwright
