#include "app/cli/ModelOption.h"

#include "core/model/ModelFolders.h"
#include "core/model/ModelRegistry.h"

namespace rollwright {

namespace fs = std::filesystem;

Result<ModelInfo> findModel(const std::string& model)
{
    const fs::path manifest = fs::path(model) / kManifestName;
    std::error_code none;
    // A folder that has the name of a model by chance does not hide it.
    if (model.find('/') != std::string::npos || (!model.empty() && fs::exists(manifest, none)))
        return readManifest(manifest);
    const auto registry = ModelRegistry::scan(modelFolders());
    if (!model.empty())
        return registry.find(model);
    if (const ModelInfo* preferred = registry.preferred())
        return *preferred;
    return failure(ErrorCode::ModelNotFound, "overtone", "no model is installed");
}

void ModelOption::addTo(CLI::App& command)
{
    command
        .add_option("-m,--model", m_model,
                    "Which model to use: an id as `rollwright-cli models` lists them, or a folder "
                    "with a manifest.json (default: overtone, where it is installed)")
        ->type_name("MODEL");
}

Result<ModelInfo> ModelOption::info() const
{
    return findModel(m_model);
}

Result<std::unique_ptr<TranscriptionModel>> ModelOption::load(TerminalProgress& progress,
                                                              std::stop_token stop) const
{
    const auto chosen = info();
    if (!chosen)
        return tl::unexpected(chosen.error());
    progress.setSubject(chosen->name);
    JobControl control = progress.control(std::move(stop));
    control.report(Stage::LoadingModel, 0);
    auto model = loadModel(*chosen);
    progress.clear();
    return model;
}

} // namespace rollwright
