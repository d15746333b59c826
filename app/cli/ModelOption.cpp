#include "app/cli/ModelOption.h"

#include "core/model/ModelFolders.h"
#include "core/model/ModelRegistry.h"

namespace rollwright {

namespace fs = std::filesystem;

namespace {

/// A folder that has the name of a model by chance does not hide it.
bool namesFolder(const std::string& model)
{
    std::error_code none;
    return model.find('/') != std::string::npos ||
           (!model.empty() && fs::exists(fs::path(model) / kManifestName, none));
}

} // namespace

Result<ModelInfo> findModel(const std::string& model)
{
    if (namesFolder(model))
        return readManifest(fs::path(model) / kManifestName);
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

bool ModelOption::isFolder() const
{
    return namesFolder(m_model);
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
