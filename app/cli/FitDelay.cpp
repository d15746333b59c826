#include <iomanip>
#include <iostream>
#include <memory>

#include "app/cli/Command.h"
#include "app/cli/Messages.h"
#include "app/cli/NumberChecks.h"
#include "app/cli/TerminalProgress.h"
#include "core/training/DelayFit.h"

namespace rollwright {

namespace {

constexpr const char* kDescription = "Learn how attacks tell a microphone's distance";
constexpr const char* kExamples = R"(Example:
  rollwright-cli render --reverberant 0 --midi performances/ --soundfont piano.sf2 --out dry/
  rollwright-cli fit-delay --data dry/

Each recording is heard without a room and in simulated ones, where it is known how late the sound
of a stroke arrives. The weights that are printed are those of core/features/SoundDelay.cpp, by
which every program takes the delay out of what its own models hear.)";

double milliseconds(Seconds time)
{
    return 1000 * time.count();
}

int run(const DelayFitOptions& options, std::stop_token stop)
{
    TerminalProgress progress;
    progress.setSubject(options.data.string());
    JobControl control = progress.control(std::move(stop));
    const auto fit = fitSoundDelay(options, control);
    progress.clear();
    if (!fit)
        return failedWith(fit.error());
    for (const Error& skipped : fit->skipped)
        printError(skipped);
    printLeftOut(fit->skipped.size());
    std::cout << fit->heard << " recordings and rooms; delays of " << std::fixed
              << std::setprecision(2) << milliseconds(fit->spread)
              << " ms (standard deviation), estimated within " << milliseconds(fit->error)
              << " ms (root mean square, other recordings), without a room "
              << milliseconds(fit->bias) << " ms\nweights" << std::setprecision(6);
    for (const double weight : fit->weights)
        std::cout << ' ' << weight;
    std::cout << '\n';
    return kDone;
}

} // namespace

Command addFitDelay(CLI::App& program)
{
    CLI::App* command = program.add_subcommand("fit-delay", kDescription);
    auto options = std::make_shared<DelayFitOptions>();
    command
        ->add_option("--data", options->data,
                     "A folder with recordings of pianos without rooms, twenty at least; no notes "
                     "are needed")
        ->required()
        ->type_name("FOLDER");
    addPositive(*command, "--rooms", options->rooms,
                "Simulated rooms in which each recording is heard");
    addNumber(*command, "--seed", options->seed, "Equal seeds give equal rooms");
    command->footer(kExamples);
    return {command, [options](std::stop_token stop) { return run(*options, std::move(stop)); }};
}

} // namespace rollwright
