#pragma once

namespace rollwright {

/// What the tensors of a study network's stacks of convolutions are called before the first dot:
/// one stack for each roll, or one that both share.
inline constexpr const char* kOnsetStack = "onset_stack";
inline constexpr const char* kFrameStack = "frame_stack";
inline constexpr const char* kSharedStack = "stack";

inline constexpr const char* kOnsetHead = "onset"; ///< the layers behind the onset roll's stack

} // namespace rollwright
