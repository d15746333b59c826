#pragma once

#include <optional>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "core/notes/DecoderParams.h"

namespace rollwright {

/// The options that decide how posteriors become notes: the rule, and one option for each entry of
/// `decoderSchema()`.
class DecoderOptions
{
public:
    DecoderOptions();

    /// `this` must stay where it is until the command line was parsed.
    void addTo(CLI::App& command);

    /// The name of an option that stands on the command line; empty where none does.
    std::string given() const;

    /// The model's own parameters (or, by the threshold rule, the seed study's) with those in their
    /// place that were given.
    DecoderParams paramsFor(const ModelInfo& model) const;

private:
    std::string m_rule = "peaks";
    std::vector<std::optional<double>> m_values; ///< as `decoderSchema()` has them
    std::vector<const CLI::Option*> m_options;
};

} // namespace rollwright
