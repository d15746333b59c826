#include <exception>
#include <iostream>
#include <memory>
#include <utility>
#include <vector>

#include <vamp-sdk/PluginAdapter.h>
#include <vamp/vamp.h>

#include "app/vamp/Messages.h"
#include "app/vamp/TranscriptionPlugin.h"
#include "core/model/FrameHop.h"
#include "core/model/ModelFolders.h"
#include "core/model/ModelRegistry.h"
#include "core/model/PosteriorStore.h"
#include "core/model/RememberingModel.h"

namespace rollwright {

namespace {

/// Gives the SDK plugins of one model.
class ModelAdapter : public Vamp::PluginAdapterBase
{
public:
    ModelAdapter(ModelInfo model, Seconds hop, ModelLoader load)
        : m_model(std::move(model)), m_hop(hop), m_load(std::move(load))
    {
    }

protected:
    Vamp::Plugin* createPlugin(float rate) override
    try {
        return std::make_unique<TranscriptionPlugin>(m_model, m_hop, m_load, rate).release();
    } catch (const std::exception&) {
        return nullptr;
    }

private:
    ModelInfo m_model;
    Seconds m_hop;
    ModelLoader m_load;
};

using Plugins = std::vector<std::unique_ptr<ModelAdapter>>;

/// Reads manifests only. A host runs a plugin anew for each changed parameter and each of its
/// outputs that is shown: models remember what they heard.
Plugins findPlugins()
{
    const ModelLoader load = remembering(loadModel, PosteriorStore(usualPosteriorFolder()));
    const auto registry = ModelRegistry::scan(modelFolders());
    for (const Error& problem : registry.problems())
        printError(problem);
    Plugins plugins;
    for (const ModelInfo& model : registry.models()) {
        if (const auto hop = frameHop(model))
            plugins.push_back(std::make_unique<ModelAdapter>(model, *hop, load));
        else
            printError(hop.error());
    }
    if (plugins.empty())
        printError({ErrorCode::ModelNotFound, "overtone", "no model is installed"});
    return plugins;
}

} // namespace

} // namespace rollwright

/// What hosts call, with 0, 1, 2, … until they get null. The plugins live as long as the process.
const VampPluginDescriptor* vampGetPluginDescriptor(unsigned int hostApiVersion, unsigned int index)
try {
    static const rollwright::Plugins plugins = rollwright::findPlugins();
    return hostApiVersion >= 1 && index < plugins.size() ? plugins[index]->getDescriptor()
                                                         : nullptr;
} catch (const std::exception& unexpected) {
    std::cerr << "rollwright-vamp: " << unexpected.what() << '\n';
    return nullptr;
}
