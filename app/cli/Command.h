#pragma once

#include <functional>
#include <stop_token>

#include <CLI/CLI.hpp>

namespace rollwright {

enum ExitCode {
    kDone = 0,       ///< every output was written; what many recordings are made into one of (a
                     ///< model, thresholds, weights, means) is, when some that are named were left
                     ///< out as they have no reference or cannot be learned from
    kFailed = 1,     ///< something was not; the rest may be there
    kWrongUsage = 2, ///< nothing was begun
    kCancelled = 130 ///< by Ctrl+C, as shells number it
};

/// Where it writes, of every command that does. Both long names are usual elsewhere.
constexpr const char* kOutputOption = "-o,--output,--out";

/// A command of the program. `run` blocks, says on the standard error stream what went wrong, and
/// returns an ExitCode; it stops soon after its token asks for it.
struct Command {
    CLI::App* options = nullptr; ///< its part of the command line; parsed before `run` is called
    std::function<int(std::stop_token)> run;
};

Command addTranscribe(CLI::App& program);
Command addEvaluate(CLI::App& program);
Command addConvert(CLI::App& program);
Command addModels(CLI::App& program);
Command addRenderMidi(CLI::App& program);
Command addTrain(CLI::App& program);
Command addCalibrate(CLI::App& program);
Command addRender(CLI::App& program);
Command addCompare(CLI::App& program);
Command addBlend(CLI::App& program);
Command addFitDelay(CLI::App& program);
Command addTrainPedal(CLI::App& program);
Command addTrainContext(CLI::App& program);

} // namespace rollwright
