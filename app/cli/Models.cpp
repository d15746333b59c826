#include <iomanip>
#include <iostream>
#include <memory>

#include <nlohmann/json.hpp>

#include "app/cli/Command.h"
#include "app/cli/Messages.h"
#include "core/model/ModelFolders.h"
#include "core/model/ModelRegistry.h"

namespace rollwright {

namespace {

void printTable(const ModelRegistry& registry)
{
    for (const ModelInfo& info : registry.models()) {
        std::cout << std::left << std::setw(16) << info.id << info.name;
        if (&info == registry.preferred())
            std::cout << " (used when --model is not given)";
        std::cout << "\n                " << info.description
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
    std::cout << list.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
}

int run(bool json)
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

} // namespace

Command addModels(CLI::App& program)
{
    CLI::App* command = program.add_subcommand("models", "List the models that are installed");
    auto json = std::make_shared<bool>(false);
    command->add_flag("--json", *json, "Print a JSON list with all that the manifests say");
    command->footer("A model is used by its id, the first word of its entry:\n"
                    "  rollwright-cli transcribe song.wav --model lstm");
    return {command, [json](const std::stop_token&) { return run(*json); }};
}

} // namespace rollwright
