#pragma once

#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "app/cli/OutputPlan.h"

namespace rollwright {

/// The options that say which files are written, and in which formats.
class OutputOptions
{
public:
    /// `inputs`, in the plural, is what the help calls them. `this` must stay where it is until the
    /// command line was parsed.
    void addTo(CLI::App& command, const std::string& inputs);

    /// As `planOutputs`, and fails when a file cannot be written where it is planned.
    Result<std::vector<PlannedInput>> planFor(const std::vector<std::string>& inputs) const;

private:
    std::string m_output;
    std::vector<std::string> m_formats;
    bool m_overwrite = false;
};

/// Writes all files of an input, and says of each what is in it; false when one could not be
/// written, which it says, too.
bool writeOutputs(const PlannedInput& input, const Transcription& transcription,
                  const std::string& summary);

/// "96 beats a minute", "the pedal 12 times": what a transcription has beside its notes, each after
/// a comma.
std::string additionsOf(const Transcription& transcription);

} // namespace rollwright
