#include <cmath>
#include <cstdio>
#include <filesystem>
#include <iostream>
#include <memory>

#include "app/cli/Command.h"
#include "app/cli/Messages.h"
#include "app/cli/NumberChecks.h"
#include "app/cli/TerminalProgress.h"
#include "core/base/Counted.h"
#include "core/training/Training.h"
#include "core/training/TrainingCurves.h"

namespace rollwright {

namespace {

constexpr const char* kDescription = "Teach a network on recordings whose notes are known";
constexpr const char* kExamples = R"(Example:
  rollwright-cli train --model overtone --data pianos/ --validation real/ --out my-overtone
  rollwright-cli transcribe song.wav --model my-overtone
  rollwright-cli train --plot my-overtone another-run -o curves.svg

A data folder holds recordings with their notes beside them: song.flac with song.mid, song.midi,
song.tsv or song.txt. What is computed of them stays in memory: 0.3 GB of an hour of music for
Overtone, and as much for each of its copies in --rooms. The weights that are kept are an average
over the last steps; the best onset threshold on the validation recordings goes into the manifest.

Ctrl+C stops; the same command then goes on from the last checkpoint. --plot draws loss, note F1 on
validation and speed over the steps, also of runs that have not ended.)";

constexpr const char* kUsualCurves = "curves.svg";

struct Options {
    TrainingPlan plan;
    std::vector<std::filesystem::path> plotted; ///< runs; if any, nothing is trained
};

void addPaths(CLI::App& command, TrainingPlan& plan)
{
    command
        .add_option("-m,--model", plan.architecture,
                    "Kind of network; needed, as are --data and --out, but with --plot")
        ->type_name("NAME")
        ->check(CLI::IsMember({"lstm", "crnn", "onsets-frames", "overtone"}));
    command
        .add_option(
            "-d,--data", plan.data,
            "Folders with recordings and their notes, also in sub-folders, each recording "
            "once; MAESTRO, of which the split train is taken; or MAPS, of which the pieces "
            "of music are")
        ->type_name("FOLDER");
    command
        .add_option("-v,--validation", plan.validation,
                    "Recordings to measure progress on, the first minute of the first eight; of "
                    "MAESTRO, the split validation. A sub-folder of --data that is named here is "
                    "not learned from")
        ->type_name("FOLDER");
    command
        .add_option("--start", plan.start,
                    "Model folder to go on from: every tensor of the same name and shape is taken")
        ->type_name("FOLDER");
    command
        .add_option(
            kOutputOption, plan.output,
            "Model folder: manifest, weights, log and checkpoint go there; with --plot, the "
            "picture, SVG or PNG (default: curves.svg)")
        ->type_name("FOLDER");
}

/// Plotting needs neither a model nor data: what training needs is asked for only then.
void addPlot(CLI::App& command, std::vector<std::filesystem::path>& runs)
{
    CLI::Option* plot =
        command.add_option("--plot", runs, "Do not train: draw the curves of these runs")
            ->type_name("FOLDER");
    command.parse_complete_callback([&command, plot] {
        for (const char* needed : {"--model", "--data", "--out"})
            if (plot->count() == 0 && command.count(needed) == 0)
                throw CLI::RequiredError(needed);
    });
}

void addSchedule(CLI::App& command, TrainingPlan& plan)
{
    addPositive(command, "--steps", plan.steps, "Steps of the whole run");
    addPositive(command, "--batch", plan.batch, "Segments in a step");
    addPositive(command, "--segment", plan.segment, "Length of a segment");
    command.get_option("--segment")->type_name("SECONDS");
    addNumber(command, "--learning-rate", plan.learningRate,
              "Highest rate; falls as a half cosine to 2 %");
    addNumber(command, "--warm-up", plan.warmUp, "Steps until the highest rate");
    addNumber(command, "--weight-decay", plan.weightDecay, "Weight decay of AdamW");
    addNumber(command, "--averaging", plan.averaging, "Decay of the averaged weights, 0 to 1");
    addNumber(command, "--rooms", plan.rooms, "Copies of each recording in synthetic rooms");
    addPositive(command, "--validate-every", plan.validateEvery,
                "Steps until it is validated again, and the model kept");
    addPositive(command, "--checkpoint-every", plan.checkpointEvery,
                "Steps between two checkpoints");
    addNumber(command, "--threads", plan.threads,
              "Threads of the network's arithmetic, 0: one per core");
    addNumber(command, "--seed", plan.seed, "Equal seeds give equal runs on one processor");
    command.get_option("--averaging")->check(CLI::Range(0.0, 1.0).description(""));
    const auto without = [&](const char* name, bool& value, const char* help) {
        command.add_flag_callback(
            name, [&value] { value = false; }, help);
    };
    without("--no-pitch-augmentation", plan.augmentation.pitch,
            "Leave detune and transposition out");
    without("--no-timbre-augmentation", plan.augmentation.timbre,
            "Leave equaliser, gain and noise out");
    without("--no-dropout", plan.dropout,
            "Leave the dropout of CRNN and Onsets and Frames out: learns several times "
            "faster, right for runs of a few passes over the data");
    command.add_flag_callback(
        "--one-stack", [&plan] { plan.architectureParameters["one-stack"] = 1; },
        "One convolution stack for both rolls of CRNN or Onsets and Frames: twice as fast; a run "
        "that starts from its weights begins with two copies of it, and it starts from two stacks "
        "with that of the frames");
    command.add_flag_callback(
        "--triangular-onsets", [&plan] { plan.onsetTarget = OnsetTarget::Triangular; },
        "Teach the study's networks, too, onsets as triangles around their exact time, which says "
        "more than a mark in one frame of 32 ms");
    without("--float32", plan.bfloat16, "Do not compute in bfloat16");
    const auto size = [&](const char* option, const char* name, const char* help) {
        const auto keep = [&plan, name](int value) { plan.architectureParameters[name] = value; };
        command.add_option_function<int>(option, keep, help)->type_name("NUMBER");
    };
    size("--channels", "channels", "Maps in each layer of Overtone, 48 if not given");
    size("--recurrent", "recurrent",
         "Units of the layer along each key's time in Overtone, 32 if not given; 0: no such layer");
}

void printNews(const TrainingStatus& news, int steps)
{
    const auto left = std::lround(news.secondsLeft);
    std::printf("step %d/%d  loss %.4f  %.1f s of audio a second  %ld:%02ld left", news.step, steps,
                news.loss, news.speed, left / 60, left % 60);
    if (news.noteF1 >= 0)
        std::printf("  note F1 %.4f at %.2f", news.noteF1, news.onsetThreshold);
    std::printf("\n");
    std::fflush(stdout);
}

int plot(const Options& options)
{
    const std::filesystem::path picture =
        options.plan.output.empty() ? kUsualCurves : options.plan.output;
    if (const auto plotted = plotTraining(options.plotted, picture); !plotted)
        return failedWith(plotted.error());
    std::cout << picture.string() << '\n';
    return kDone;
}

int trained(TrainingPlan plan, std::stop_token stop)
{
    TerminalProgress progress;
    progress.setSubject(plan.architecture);
    JobControl control = progress.control(std::move(stop));
    const auto summary = train(plan, control, [&](const TrainingStatus& news) {
        progress.clear();
        printNews(news, plan.steps);
    });
    progress.clear();
    if (!summary)
        return failedWith(summary.error());
    for (const Error& skipped : summary->skipped)
        printError(skipped);
    std::cout << plan.output.string() << ": trained on "
              << counted(summary->recordings, "recording") << ", " << summary->skipped.size()
              << " skipped\n";
    return kDone;
}

} // namespace

Command addTrain(CLI::App& program)
{
    CLI::App* command = program.add_subcommand("train", kDescription);
    auto options = std::make_shared<Options>();
    addPaths(*command, options->plan);
    addPlot(*command, options->plotted);
    addSchedule(*command, options->plan);
    command->footer(kExamples);
    return {command, [options](std::stop_token stop) {
                return options->plotted.empty() ? trained(options->plan, std::move(stop))
                                                : plot(*options);
            }};
}

} // namespace rollwright
