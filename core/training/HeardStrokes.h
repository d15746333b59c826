#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "core/base/Result.h"
#include "core/model/StrokeCandidates.h"
#include "core/notes/Note.h"

namespace rollwright {

/// What a network heard of a recording whose notes are known: its candidates, and which of them
/// were struck.
struct HeardStrokes {
    StrokeCandidates candidates;
    std::vector<float> struck; ///< 1 or 0, one a candidate
    int missed = 0;            ///< notes that no candidate stands for
};

/// Gives each note, in order of onset, the best free candidate of its key within 60 ms: how sure
/// counts, and twice the distance in seconds against it.
HeardStrokes withTruth(StrokeCandidates candidates, std::span<const Note> notes);

struct StrokeScore {
    double f1 = 0;
    float threshold = 0; ///< at which it is reached
};

/// Best F1 of the strokes over all thresholds of `likelihood` (any measure, one for each candidate
/// of all recordings in order), missed notes counted.
StrokeScore bestStrokeScore(std::span<const HeardStrokes> recordings,
                            std::span<const float> likelihood);

/// As a safetensors file, without the peaks. Fails as `writeTensors` does.
Result<void> writeHeardStrokes(const std::filesystem::path& file, const HeardStrokes& strokes);

/// Fails as `readTensors` does, and with ModelDamaged where something is missing or a candidate has
/// not so many features.
Result<HeardStrokes> readHeardStrokes(const std::filesystem::path& file, std::size_t features);

} // namespace rollwright
