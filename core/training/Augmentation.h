#pragma once

namespace rollwright {

/// What is changed in the segments of a batch, differently each time. (Rooms are copies of whole
/// recordings: `TrainingPlan::rooms`.)
struct Augmentation {
    bool pitch = true;  ///< detune, and transposition with moved labels
    bool timbre = true; ///< gain, equaliser and noise
};

} // namespace rollwright
