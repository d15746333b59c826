#pragma once

namespace rollwright {

/// How the columns of a grid stand to each other. In each there is a row for frames and one for
/// onsets.
enum class RollArrangement {
    Columns, ///< side by side, each with a time axis of its own
    Stacked, ///< above each other on one time axis, for long looks
    Overlay, ///< in one pane a row, each in its own colour
};

} // namespace rollwright
