#pragma once

class QLabel;

namespace rollwright {

/// A label that wraps its lines and takes no character for markup: names of files come into it.
QLabel* plainLabel();

} // namespace rollwright
