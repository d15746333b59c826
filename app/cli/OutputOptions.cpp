#include "app/cli/OutputOptions.h"

#include <cmath>
#include <iostream>

#include "app/cli/Command.h"
#include "app/cli/Messages.h"
#include "core/base/SafeFile.h"

namespace rollwright {

namespace {

std::vector<std::string> formatNames()
{
    std::vector<std::string> names;
    for (const auto& exporter : exporters())
        names.emplace_back(exporter->id());
    return names;
}

/// The summary then goes where it is in nobody's way.
Result<void> writeToStandardOutput(const Exporter& exporter, const Transcription& transcription,
                                   const std::string& summary)
{
    auto written = exporter.write(transcription, std::cout);
    if (!written)
        return failure(written.error().code, "standard output", written.error().detail);
    std::cout.flush();
    std::cerr << transcription.title << ": " << summary << std::endl;
    return {};
}

} // namespace

void OutputOptions::addTo(CLI::App& command, const std::string& inputs)
{
    command
        .add_option(kOutputOption, m_output,
                    "The file to write, a folder for all of them, or - for standard output "
                    "(default: beside the " +
                        inputs + ")")
        ->type_name("PATH");
    command
        .add_option("-f,--format", m_formats,
                    "One or more formats, with commas between (default: by the name after -o, "
                    "else midi)")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->check(CLI::IsMember(formatNames()))
        ->type_name("FORMAT");
    command.add_flag("--overwrite", m_overwrite,
                     "Replace files beside the " + inputs +
                         ". Without it they are kept, as they may be references; files named by "
                         "-o are always replaced");
}

Result<std::vector<PlannedInput>>
OutputOptions::planFor(const std::vector<std::string>& inputs) const
{
    auto plan = planOutputs({{inputs.begin(), inputs.end()}, m_output, m_formats, m_overwrite});
    if (!plan)
        return plan;
    for (const PlannedInput& input : *plan)
        for (const PlannedFile& file : input.files)
            if (file.path != kStandardOutput) {
                if (const auto writable = checkWritable(file.path); !writable)
                    return tl::unexpected(writable.error());
            }
    return plan;
}

bool writeOutputs(const PlannedInput& input, const Transcription& transcription,
                  const std::string& summary)
{
    bool written = true;
    for (const auto& [path, exporter] : input.files) {
        const bool standard = path == kStandardOutput;
        if (auto result = standard ? writeToStandardOutput(*exporter, transcription, summary)
                                   : exportTo(path, *exporter, transcription);
            !result) {
            printError(result.error());
            written = false;
        } else if (!standard) {
            std::cout << path.string() << ": " << summary << std::endl;
        }
    }
    return written;
}

std::string additionsOf(const Transcription& transcription)
{
    std::string text;
    if (transcription.beats)
        text += ", " + std::to_string(std::lround(beatsPerMinute(*transcription.beats))) +
                " beats a minute";
    if (transcription.pedal) {
        const std::size_t presses = transcription.pedal->size();
        text += ", the pedal " + (presses == 1 ? "once" : std::to_string(presses) + " times");
    }
    return text;
}

} // namespace rollwright
