#include "app/cli/DecoderOptions.h"

#include <algorithm>
#include <sstream>

#include "app/cli/NumberChecks.h"

namespace rollwright {

namespace {

constexpr const char* kGroup = "How notes are found";

std::string helpOf(const DecoderParameter& parameter)
{
    const std::string unit = *parameter.unit == '\0' ? "" : std::string(" ") + parameter.unit;
    std::ostringstream text;
    text << parameter.help << " From " << parameter.minimum << " to " << parameter.maximum << unit
         << " (default: the model's own, else " << parameter.defaultValue << unit << ')';
    return text.str();
}

} // namespace

DecoderOptions::DecoderOptions() : m_values(decoderSchema().size()) {}

void DecoderOptions::addTo(CLI::App& command)
{
    m_options.push_back(
        command
            .add_option("--decoder", m_rule,
                        "The rule: peaks of the onset posterior, or the seed study's threshold on "
                        "both posteriors (then 0.5, unless the thresholds are given)")
            ->check(CLI::IsMember({"peaks", "threshold"}))
            ->type_name("RULE")
            ->capture_default_str()
            ->group(kGroup));
    auto value = m_values.begin();
    for (const DecoderParameter& parameter : decoderSchema()) {
        m_options.push_back(
            command.add_option(std::string("--") + parameter.name, *value++, helpOf(parameter))
                ->check(CLI::Range(parameter.minimum, parameter.maximum).description(""))
                ->check(finite())
                ->type_name(*parameter.unit == '\0' ? "NUMBER" : "SECONDS")
                ->group(kGroup));
    }
}

std::string DecoderOptions::given() const
{
    const auto found = std::ranges::find_if(
        m_options, [](const CLI::Option* option) { return option->count() > 0; });
    return found == m_options.end() ? std::string() : (*found)->get_name();
}

DecoderParams DecoderOptions::paramsFor(const ModelInfo& model) const
{
    DecoderParams params = m_rule == "threshold" ? seedParams() : defaultParams(model);
    auto value = m_values.begin();
    for (const DecoderParameter& parameter : decoderSchema()) {
        params.*parameter.field = value->value_or(params.*parameter.field);
        ++value;
    }
    return params;
}

} // namespace rollwright
