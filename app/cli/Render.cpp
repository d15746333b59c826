#include <iomanip>
#include <iostream>
#include <memory>

#include "app/cli/Command.h"
#include "app/cli/Messages.h"
#include "app/cli/NumberChecks.h"
#include "app/cli/TerminalProgress.h"
#include "core/training/Renderer.h"

namespace rollwright {

namespace {

constexpr const char* kDescription = "Make recordings to train on, from MIDI files and SoundFonts";
constexpr const char* kExamples = R"(Example:
  rollwright-cli render --midi performances/ --out pianos/ --max-length 90 --limit-hours 6 \
      --soundfont /usr/share/sounds/sf2/FluidR3_GM.sf2 \
      --soundfont /usr/share/sounds/sf3/MuseScore_General.sf3
  rollwright-cli train --model overtone --data pianos/ --out my-overtone

Each performance is played once, on one of the pianos (presets of program 0 and 1), a little out
of tune, with a touch, a place and a loudness of its own. Beside NAME.flac (16 kHz, mono) stands
NAME.tsv: onset, offset (extended by the sustain pedal), pitch and velocity of its notes.

Ctrl+C stops; the same command then goes on with what is missing, also with more hours. The same
command gives the same recordings.)";

struct Options {
    RenderOptions render;
    double maximumLength = 600;
};

void addPaths(CLI::App& command, RenderOptions& options)
{
    command.add_option("--midi", options.midi, "Performances: MIDI files in this folder and below")
        ->required()
        ->type_name("FOLDER");
    command
        .add_option("-s,--soundfont", options.soundFonts,
                    "SF2 or SF3 file with a piano; give several for several pianos")
        ->required()
        ->type_name("FILE");
    command.add_option(kOutputOption, options.output, "Recordings and references go there")
        ->required()
        ->type_name("FOLDER");
}

void addChoices(CLI::App& command, Options& options)
{
    const auto within = [&](const char* name, auto& value, CLI::Range range, const char* type,
                            const char* help) {
        command.add_option(name, value, help)
            ->capture_default_str()
            ->type_name(type)
            ->check(range)
            ->check(finite());
    };
    const CLI::Range part(0.0, 1.0);
    addNumber(command, "--count", options.render.count, "At most so many performances; 0: all");
    addNumber(command, "--limit-hours", options.render.hours,
              "Choose performances of so many hours; 0: all");
    within("--max-length", options.maximumLength, CLI::Range(1.0, 36000.0), "SECONDS",
           "Of a longer performance, an excerpt of so many seconds is rendered");
    RenditionMix& mix = options.render.mix;
    within("--softened", mix.softened, part, "PART",
           "Part of the performances that is played softly");
    within("--reverberant", mix.reverberant, part, "PART",
           "Part of the performances that sounds in a reverberant place");
    addNumber(command, "-j,--jobs", options.render.jobs,
              "Performances at one time; 0: one per core");
    addNumber(command, "--seed", options.render.seed, "Equal seeds give equal recordings");
}

int run(Options options, std::stop_token stop)
{
    TerminalProgress progress;
    progress.setSubject(options.render.output.string());
    JobControl control = progress.control(std::move(stop));
    options.render.maximumLength = Seconds(options.maximumLength);
    const auto summary = render(options.render, control);
    progress.clear();
    if (!summary)
        return failedWith(summary.error());
    for (const Error& skipped : summary->skipped)
        printError(skipped);
    std::cout << options.render.output.string() << ": rendered " << summary->rendered << ", "
              << summary->present << " were there, " << summary->skipped.size() << " skipped; "
              << std::fixed << std::setprecision(2)
              << std::chrono::duration<double, std::ratio<3600>>(summary->duration).count()
              << " hours in all\n";
    return summary->skipped.empty() ? kDone : kFailed;
}

} // namespace

Command addRender(CLI::App& program)
{
    CLI::App* command = program.add_subcommand("render", kDescription);
    auto options = std::make_shared<Options>();
    addPaths(*command, options->render);
    addChoices(*command, *options);
    command->footer(kExamples);
    return {command, [options](std::stop_token stop) { return run(*options, std::move(stop)); }};
}

} // namespace rollwright
