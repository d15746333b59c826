#include "core/model/ModelIdentity.h"

#include <sstream>

#include "core/model/ScriptFormat.h"
#include "core/model/Sha256.h"

namespace rollwright {

std::string identityOf(const ModelInfo& model)
{
    std::ostringstream text;
    text.precision(17);
    text << model.architecture << ' ' << model.version << ' ' << model.frontEnd << ' '
         << model.sha256;
    for (const auto& [name, value] : model.architectureParameters)
        text << ' ' << name << ' ' << value;
    if (model.architecture == kTorchScript)
        text << ' ' << sha256Of(model.manifest).value_or("");
    return text.str();
}

} // namespace rollwright
