#include <cstdio>
#include <iostream>
#include <memory>

#include "app/cli/Command.h"
#include "app/cli/Messages.h"
#include "app/cli/ModelOption.h"
#include "app/cli/NumberChecks.h"
#include "app/cli/TerminalProgress.h"
#include "core/base/Counted.h"
#include "core/training/ContextTraining.h"

namespace rollwright {

namespace {

constexpr const char* kDescription = "Teach a model to judge what it hears by what surrounds it";
constexpr const char* kExamples = R"(Example:
  rollwright-cli train-context --model my-overtone --data pianos/ --validation real/ --out better
  rollwright-cli calibrate --model ./better --dataset real/

A key of Overtone hears itself and its harmonics. What is added here reads all strokes that the model
may have heard, surely or hardly, and tells by chords and figures around each whether it was one.
The model listens to every copy of a recording once, worsened by rooms, noise and dullness, and
keeps what it heard in the folder "heard" of --out (18 MB for an hour of music); then the new layers
learn. --out gets the whole model with them. Its best threshold is another one: calibrate it. To
blend models comes before: layers that were taught apart have no mean.

Ctrl+C stops; the same command then goes on.)";

struct Options {
    ContextPlan plan;
    std::string model;
};

void print(const ContextStatus& news, int steps)
{
    std::printf("step %d/%d  loss %.4f  %.0f min left", news.step, steps, news.loss,
                news.secondsLeft / 60);
    if (news.validation.after > 0)
        std::printf("  strokes: F1 %.4f, without context %.4f", news.validation.after,
                    news.validation.before);
    std::printf("\n");
    std::fflush(stdout);
}

int run(Options options, std::stop_token stop)
{
    ContextPlan& plan = options.plan;
    const auto model = findModel(options.model);
    if (!model)
        return failedWith(model.error());
    plan.model = model->weights.parent_path();
    TerminalProgress progress;
    progress.setSubject(plan.output.string());
    JobControl control = progress.control(std::move(stop));
    const auto summary = trainContext(plan, control, [&](const ContextStatus& news) {
        progress.clear();
        print(news, plan.steps);
    });
    progress.clear();
    if (!summary)
        return failedWith(summary.error());
    for (const Error& skipped : summary->skipped)
        printError(skipped);
    std::cout << plan.output.string() << ": trained on " << summary->candidates
              << " candidates for strokes in " << counted(summary->recordings, "recording") << ", "
              << summary->skipped.size() << " skipped\n";
    return kDone;
}

} // namespace

Command addTrainContext(CLI::App& program)
{
    CLI::App* command = program.add_subcommand("train-context", kDescription);
    auto options = std::make_shared<Options>();
    ContextPlan& plan = options->plan;
    command->add_option("-m,--model", options->model, "The model whose ears it gets")
        ->required()
        ->type_name("MODEL");
    command
        ->add_option("-d,--data", plan.data,
                     "Folders with recordings and their notes, also in sub-folders, each recording "
                     "once; MAESTRO, of which the split train is taken; or MAPS, of which the "
                     "pieces of music are")
        ->required()
        ->type_name("FOLDER");
    command
        ->add_option("-v,--validation", plan.validation,
                     "Recordings to measure progress on; of MAESTRO, the split validation. A "
                     "sub-folder of --data that is named here is not learned from")
        ->type_name("FOLDER");
    command->add_option(kOutputOption, plan.output, "Model folder: the whole model goes there")
        ->required()
        ->type_name("FOLDER");
    command->add_flag("--further", plan.further,
                      "Begin from the context that the model has, instead of from nothing");
    addPositive(*command, "--layers", plan.layers, "Layers in which strokes hear each other");
    addPositive(*command, "--steps", plan.steps, "Steps of the whole run");
    addPositive(*command, "--batch", plan.batch, "Rows of 256 candidates in a step");
    addPositive(*command, "--learning-rate", plan.learningRate,
                "The first rate; falls as a half cosine to 0");
    addPositive(*command, "--copies", plan.copies,
                "Copies of each recording, each worsened in another way");
    addPositive(*command, "--validate-every", plan.validateEvery,
                "Steps until it is validated again, and the model kept");
    addNumber(*command, "--threads", plan.threads,
              "Threads of the network's arithmetic, 0: one per core");
    addNumber(*command, "--seed", plan.seed, "Equal seeds give equal weights on one processor");
    command->footer(kExamples);
    return {command, [options](std::stop_token stop) { return run(*options, std::move(stop)); }};
}

} // namespace rollwright
