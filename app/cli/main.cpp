#include <array>
#include <exception>
#include <iostream>
#include <new>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "app/cli/Command.h"
#include "app/cli/Interrupt.h"
#include "app/cli/Messages.h"
#include "core/base/ProgramVersion.h"
#include "core/model/EngineThreads.h"

namespace {

constexpr const char* kIntroduction =
    "Rollwright listens to piano recordings and writes down the notes.";
constexpr const char* kFirstSteps = R"(First steps:
  rollwright-cli transcribe song.mp3            the notes, as song.mid
  rollwright-cli evaluate song.mp3              how right they are, with song.tsv beside it
  rollwright-cli transcribe --help              everything about a command)";

/// A value that is given says something, which a variable of a shell that was never set does not;
/// CLI11 would take it for 0, and we for what is not given.
void refuseEmptyValues(std::span<const rollwright::Command> commands)
{
    const auto faultOf = [](const std::string& value) {
        return value.empty() ? std::string("it is empty") : std::string();
    };
    for (const rollwright::Command& command : commands)
        for (CLI::Option* option : command.options->get_options())
            option->check(CLI::Validator(faultOf, ""));
}

/// A failure that no one on the way turned into a value is told as the others are.
int runOf(const rollwright::Command& command, std::stop_token stop)
try {
    return command.run(std::move(stop));
} catch (const std::bad_alloc&) {
    return rollwright::failedWith(
        {rollwright::ErrorCode::OutOfMemory, command.options->get_name(), ""});
} catch (const std::exception& exception) {
    std::cerr << "rollwright-cli: \"" << command.options->get_name() << "\" failed ("
              << exception.what() << ").\n";
    return rollwright::kFailed;
}

/// Whether all that was printed has arrived: the standard output stream may go to a full disk.
bool standardOutputWritten()
{
    if (std::cout.flush())
        return true;
    rollwright::printError({rollwright::ErrorCode::FileNotWritable, "standard output", ""});
    return false;
}

/// What is asked for is printed; else it is told what is wrong, of a word that is no command more
/// than CLI11 would. That has a code of its own for each kind of mistake; to a shell they are all
/// one.
int explain(const CLI::App& program, const CLI::ParseError& mistake)
{
    const bool asked = mistake.get_exit_code() == 0;
    const std::vector<std::string> unknown = program.remaining();
    if (!asked && program.get_subcommands().empty() && !unknown.empty())
        return rollwright::failedWith({rollwright::ErrorCode::InvalidArgument, unknown.front(),
                                       "it is no command of rollwright-cli"});
    program.exit(mistake);
    if (!asked)
        return rollwright::kWrongUsage;
    return standardOutputWritten() ? rollwright::kDone : rollwright::kFailed;
}

} // namespace

int main(int argc, char** argv)
{
    rollwright::limitSpinning();
    const rollwright::Interrupt interrupt;
    CLI::App program(kIntroduction, "rollwright-cli");
    program.set_version_flag("--version",
                             std::string("rollwright-cli ") + rollwright::programVersion());
    program.require_subcommand(1);
    program.footer(kFirstSteps);
    const std::array commands{
        rollwright::addTranscribe(program), rollwright::addEvaluate(program),
        rollwright::addConvert(program),    rollwright::addRenderMidi(program),
        rollwright::addModels(program),     rollwright::addTrain(program),
        rollwright::addCalibrate(program),  rollwright::addRender(program),
        rollwright::addCompare(program),    rollwright::addBlend(program),
        rollwright::addFitDelay(program),   rollwright::addTrainContext(program),
        rollwright::addTrainPedal(program),
    };
    refuseEmptyValues(commands);
    try {
        program.parse(argc, argv);
    } catch (const CLI::ParseError& mistake) {
        return explain(program, mistake);
    }
    int code = rollwright::kWrongUsage;
    for (const rollwright::Command& command : commands)
        if (command.options->parsed())
            code = runOf(command, interrupt.token());
    return standardOutputWritten() ? code : rollwright::kFailed;
}
