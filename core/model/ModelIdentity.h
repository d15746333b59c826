#pragma once

#include <string>

#include "core/model/ModelInfo.h"

namespace rollwright {

/// What the posteriors of a model depend on beside the sound and the program: its architecture with
/// its parameters, its weights by their checksum, and of a script its manifest as it is now, which
/// says what the file means. A script without a checksum is not told from another one.
std::string identityOf(const ModelInfo& model);

} // namespace rollwright
