#pragma once

namespace rollwright {

/// "1.2.3", for what files say of who wrote them.
const char* programVersion();

} // namespace rollwright
