#include "core/base/ProgramVersion.h"

namespace rollwright {

const char* programVersion()
{
    return ROLLWRIGHT_VERSION;
}

} // namespace rollwright
