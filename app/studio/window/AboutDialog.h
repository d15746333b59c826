#pragma once

class QWidget;

namespace rollwright {

/// Version, licence and what the program stands on. Does not wait: it closes itself and belongs to
/// `window`.
void showAbout(QWidget& window);

} // namespace rollwright
