#pragma once

#include <nlohmann/json_fwd.hpp>

#include "core/model/ModelInfo.h"

namespace rollwright {

/// Which cells the groups "loss" and "frame" of a model's reports count: an object with "hop"
/// (seconds; null where the model's file cannot be read) and whose cells those of "frame" and
/// "onset" are: "posteriors" or, on the same grid, decoded "notes".
nlohmann::ordered_json cellsOf(const ModelInfo& model);

/// Those of notes against notes.
nlohmann::ordered_json cellsOfNotes();

} // namespace rollwright
