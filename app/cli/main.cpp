#include <array>

#include "app/cli/Command.h"
#include "app/cli/Interrupt.h"

namespace {

constexpr const char* kIntroduction =
    "Rollwright listens to piano recordings and writes down the notes.";
constexpr const char* kFirstSteps = R"(First steps:
  rollwright-cli transcribe song.mp3            the notes, as song.mid
  rollwright-cli evaluate song.mp3              how right they are, with song.tsv beside it
  rollwright-cli transcribe --help              everything about a command)";

/// CLI11 has a code of its own for each kind of mistake; to a shell they are all one.
int explain(const CLI::App& program, const CLI::ParseError& mistake)
{
    return program.exit(mistake) == 0 ? rollwright::kDone : rollwright::kWrongUsage;
}

} // namespace

int main(int argc, char** argv)
{
    const rollwright::Interrupt interrupt;
    CLI::App program(kIntroduction, "rollwright-cli");
    program.set_version_flag("--version", "rollwright-cli " ROLLWRIGHT_VERSION);
    program.require_subcommand(1);
    program.footer(kFirstSteps);
    const std::array commands{
        rollwright::addTranscribe(program),
        rollwright::addEvaluate(program),
        rollwright::addModels(program),
    };
    try {
        program.parse(argc, argv);
    } catch (const CLI::ParseError& mistake) {
        return explain(program, mistake);
    }
    for (const rollwright::Command& command : commands)
        if (command.options->parsed())
            return command.run(interrupt.token());
    return rollwright::kWrongUsage;
}
