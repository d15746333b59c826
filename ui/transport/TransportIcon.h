#pragma once

#include <QIcon>

namespace rollwright {

enum class TransportShape { Play, Pause, Stop, Record };

/// A button's picture in the text colour of the palette as it is when it is painted: it can be seen
/// in light and in dark windows.
QIcon transportIcon(TransportShape shape);

} // namespace rollwright
