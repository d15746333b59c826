#pragma once

#include <filesystem>
#include <span>

#include "core/base/FrameGrid.h"
#include "core/base/Result.h"
#include "core/notes/NoteList.h"
#include "core/notes/Pedalling.h"

namespace rollwright {

/// The pedal is down where it is likelier than this. Chosen on transcriptions of renders; there the
/// pedal of 0.5 is found a little better, but lets notes sound on that had ended.
inline constexpr float kPedalThreshold = 0.6F;

/// `pedal/weights.safetensors` in `resourceFolder`.
std::filesystem::path usualPedalWeights();

/// When the sustain pedal was down, told from the notes of a performance as they sound: by a small
/// network (`PedalNet`), which `trainPedal` taught on performances. How right it is stands in
/// resources/pedal/README.md. Blocks, for a moment; a worker thread, as the first call may open the
/// neural network library. Fails with EngineUnavailable, FileNotFound, FileNotReadable,
/// ModelDamaged or ModelMismatch.
Result<Pedalling> findPedal(const NoteList& notes,
                            const std::filesystem::path& weights = usualPedalWeights());

/// Where probabilities are above the threshold; a press begins and ends between frames.
Pedalling pedallingOf(std::span<const float> probabilities, const FrameGrid& grid);

} // namespace rollwright
