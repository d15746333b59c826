#include <iomanip>
#include <iostream>
#include <memory>

#include <nlohmann/json.hpp>

#include "app/cli/Command.h"
#include "app/cli/Messages.h"
#include "core/base/JsonText.h"
#include "core/model/ModelFolders.h"
#include "core/model/ModelInstallation.h"
#include "core/model/ModelRegistry.h"

namespace rollwright {

namespace {

void printTable(const ModelRegistry& registry)
{
    for (const ModelInfo& info : registry.models()) {
        std::cout << std::left << std::setw(15) << info.id << ' ' << info.name;
        if (&info == registry.preferred())
            std::cout << " (used when --model is not given)";
        std::cout << "\n                " << info.description
                  << "\n                Architecture: " << info.architecture
                  << "\n                Licence: " << info.licence << '\n';
    }
}

void printJson(const ModelRegistry& registry)
{
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const ModelInfo& info : registry.models())
        list.push_back({{"id", info.id},
                        {"name", info.name},
                        {"architecture", info.architecture},
                        {"version", info.version},
                        {"description", info.description},
                        {"licence", info.licence},
                        {"frontEnd", info.frontEnd},
                        {"rate", info.rate.hertz},
                        {"decoder", info.decoder},
                        {"weights", info.weights.string()},
                        {"sha256", info.sha256}});
    std::cout << jsonText(list, 2) << '\n';
}

int list(bool json)
{
    const auto registry = ModelRegistry::scan(modelFolders());
    if (json)
        printJson(registry);
    else
        printTable(registry);
    for (const Error& problem : registry.problems())
        printError(problem);
    if (registry.models().empty()) {
        std::cerr << "rollwright-cli: no model was found in:\n";
        for (const auto& folder : modelFolders())
            std::cerr << "    " << folder.string() << '\n';
    }
    return registry.models().empty() || !registry.problems().empty() ? kFailed : kDone;
}

int add(const std::string& source, const std::stop_token& stop)
{
    const auto target = userModelFolder();
    if (target.empty())
        return failedWith({ErrorCode::FileNotWritable, "~/.local/share", "HOME is not set"});
    const auto registry = ModelRegistry::scan(modelFolders());
    JobControl control(stop, nullptr);
    const auto added = installModel(source, target, registry.models(), loadModel, control);
    if (!added)
        return failedWith(added.error());
    std::cout << "Added " << added->name << " to " << added->weights.parent_path().string()
              << "; use it by --model " << added->id << '\n';
    return kDone;
}

} // namespace

Command addModels(CLI::App& program)
{
    CLI::App* command =
        program.add_subcommand("models", "List the models that are installed, or add one");
    struct Options {
        bool json = false;
        std::string source;
    };
    auto options = std::make_shared<Options>();
    auto* json = command->add_flag("--json", options->json,
                                   "Print a JSON list with all that the manifests say");
    command
        ->add_option("--add", options->source,
                     "Check that the model in a folder works, and copy it into your own ones. A "
                     "TorchScript file is a program: add it only if you trust who made it")
        ->type_name("FOLDER|MANIFEST")
        ->excludes(json);
    command->footer("Examples:\n"
                    "  rollwright-cli models --add FOLDER\n"
                    "      adds a model of other people, saved by PyTorch\n"
                    "  rollwright-cli transcribe song.wav --model lstm\n"
                    "      uses a model, by its id, which is the first word of its entry");
    return {command, [options](const std::stop_token& stop) {
                return options->source.empty() ? list(options->json) : add(options->source, stop);
            }};
}

} // namespace rollwright
