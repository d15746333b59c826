#pragma once

namespace rollwright {

/// "1.2.3", as programs and the files that they write say it.
const char* programVersion();

} // namespace rollwright
