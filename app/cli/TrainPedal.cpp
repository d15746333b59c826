#include <cstdio>
#include <iostream>
#include <memory>

#include "app/cli/Command.h"
#include "app/cli/Messages.h"
#include "app/cli/NumberChecks.h"
#include "app/cli/TerminalProgress.h"
#include "core/training/PedalTraining.h"

namespace rollwright {

namespace {

constexpr const char* kDescription = "Teach the network that tells the pedal from notes";
constexpr const char* kExamples = R"(Example:
  rollwright-cli train-pedal --midi performances/ --validation Mozart,Schubert --out pedal.safetensors

Learns from performances as MIDI files with sustain pedal (controller 64), without any sound. At the
end it says how well it tells the pedal of those in the folders that are named for validation.)";

void printScore(const char* notes, const PrecisionRecall& score)
{
    std::printf("pedal down, by frames, %s: precision %.3f, recall %.3f, F1 %.3f\n", notes,
                score.precision, score.recall, score.f1);
}

int run(const PedalPlan& plan, std::stop_token stop)
{
    TerminalProgress progress;
    progress.setSubject(plan.midi.string());
    JobControl control = progress.control(std::move(stop));
    const auto summary = trainPedal(plan, control, [&](const PedalTrainingStatus& news) {
        progress.clear();
        std::printf("step %d/%d  loss %.4f\n", news.step, plan.steps, news.loss);
        std::fflush(stdout);
    });
    progress.clear();
    if (!summary)
        return failedWith(summary.error());
    for (const Error& skipped : summary->skipped)
        printError(skipped);
    if (summary->validated > 0) {
        printScore("from the notes that were played", summary->played);
        printScore("from notes as a model hears them", summary->heard);
    }
    std::cout << plan.output.string() << ": trained on " << summary->performances
              << " performances, " << summary->validated << " for validation, "
              << summary->withoutPedal << " without pedal, " << summary->skipped.size()
              << " skipped\n";
    return kDone;
}

} // namespace

Command addTrainPedal(CLI::App& program)
{
    CLI::App* command = program.add_subcommand("train-pedal", kDescription);
    auto plan = std::make_shared<PedalPlan>();
    command->add_option("--midi", plan->midi, "Performances: MIDI files in this folder and below")
        ->required()
        ->type_name("FOLDER");
    command
        ->add_option("--validation", plan->forValidation,
                     "Names of folders in it that are not learned from")
        ->delimiter(',')
        ->type_name("NAME");
    command
        ->add_option(kOutputOption, plan->output, "The file to write: the weights of the network")
        ->required()
        ->type_name("FILE");
    addPositive(*command, "--steps", plan->steps, "Steps of the whole run");
    addNumber(*command, "--threads", plan->threads,
              "Threads of the network's arithmetic, 0: one per core");
    addNumber(*command, "--seed", plan->seed, "Equal seeds give equal weights on one processor");
    command->footer(kExamples);
    return {command, [plan](std::stop_token stop) { return run(*plan, std::move(stop)); }};
}

} // namespace rollwright
