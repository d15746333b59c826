#pragma once

namespace rollwright {

/// Of Rollwright: "1.2.3".
const char* programVersion();

} // namespace rollwright
