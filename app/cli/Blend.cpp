#include <memory>

#include "app/cli/Command.h"
#include "app/cli/Messages.h"
#include "app/cli/ModelOption.h"
#include "core/model/ModelBlend.h"

namespace rollwright {

namespace {

constexpr const char* kDescription = "Make one model of one or several training runs";
constexpr const char* kExamples = R"(Example:
  rollwright-cli blend --model stage-3 --model stage-4 --share 0.3 --share 0.7 --out my-overtone
      the mean of the weights of two stages of a training
  rollwright-cli blend --model crnn-run --half --out my-crnn
      half the size, and the two stacks of convolutions that --one-stack had trained as one
  rollwright-cli blend --model crnn-run --onsets-from onsets-frames-run --out my-crnn
      the onset roll's layers of the other run; both networks have the same ones
  rollwright-cli calibrate --model ./my-crnn --dataset real/

The models must be of one kind and size. Thresholds are those of the first.)";

struct Options {
    std::vector<std::string> models;
    std::vector<double> shares;
    std::string onsetsFrom;
    std::string out;
    bool half = false;
};

int run(const Options& options)
{
    if (!options.shares.empty() && options.shares.size() != options.models.size()) {
        printError({ErrorCode::InvalidArgument, "--share", "give one for each --model"});
        return kWrongUsage;
    }
    BlendRecipe recipe;
    recipe.format = options.half ? FloatFormat::F16 : FloatFormat::F32;
    for (std::size_t i = 0; i < options.models.size(); ++i) {
        auto model = findModel(options.models[i]);
        if (!model)
            return failedWith(model.error());
        recipe.parts.push_back({std::move(*model), options.shares.empty() ? 1 : options.shares[i]});
    }
    if (!options.onsetsFrom.empty()) {
        auto model = findModel(options.onsetsFrom);
        if (!model)
            return failedWith(model.error());
        recipe.onsets = std::move(*model);
    }
    const auto blended = blendModels(recipe, options.out);
    return blended ? kDone : failedWith(blended.error());
}

} // namespace

Command addBlend(CLI::App& program)
{
    CLI::App* command = program.add_subcommand("blend", kDescription);
    auto options = std::make_shared<Options>();
    command
        ->add_option("-m,--model", options->models,
                     "Model folder or id; give several for their mean")
        ->required()
        ->type_name("MODEL")
        ->allow_extra_args(false);
    command
        ->add_option("--share", options->shares,
                     "How much of each --model, in their order (default: equal shares)")
        ->type_name("SHARE")
        ->allow_extra_args(false);
    command
        ->add_option("--onsets-from", options->onsetsFrom,
                     "Model whose layers of the onset roll replace those of the mean")
        ->type_name("MODEL");
    command->add_option(kOutputOption, options->out, "The new model folder")
        ->required()
        ->type_name("FOLDER");
    command->add_flag("--half", options->half,
                      "Write half precision, enough to listen with but not to train on");
    command->footer(kExamples);
    return {command, [options](std::stop_token) { return run(*options); }};
}

} // namespace rollwright
