#pragma once

#include <filesystem>
#include <span>

#include "core/base/FrameGrid.h"
#include "core/base/Result.h"
#include "core/notes/NoteList.h"
#include "core/notes/Pedalling.h"

namespace rollwright {

/// The pedal is down where it is likelier than this. Chosen on transcriptions of renders, where a
/// lower one lets notes sound on that had ended.
inline constexpr double kPedalThreshold = 0.6;

/// `pedal/weights.safetensors` in `resourceFolder`.
std::filesystem::path usualPedalWeights();

/// When the sustain pedal was down, told from the notes of a performance as they sound: by a small
/// network (`PedalNet`), which `trainPedal` taught on performances. How right it is stands in
/// resources/pedal/README.md. Blocks, for a moment; a worker thread, as the first call may open the
/// neural network library. Fails with EngineUnavailable, FileNotFound, FileNotReadable,
/// ModelDamaged or ModelMismatch.
Result<Pedalling> findPedal(const NoteList& notes, double threshold = kPedalThreshold,
                            const std::filesystem::path& weights = usualPedalWeights());

/// Whether `findPedal` has what it needs, as one asks before long work that ends with it; fails as
/// it does.
Result<void> checkPedalFinder(const std::filesystem::path& weights = usualPedalWeights());

/// Where probabilities are above the threshold; a press begins and ends between frames.
Pedalling pedallingOf(std::span<const float> probabilities, const FrameGrid& grid,
                      double threshold = kPedalThreshold);

} // namespace rollwright
