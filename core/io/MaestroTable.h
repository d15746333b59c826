#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/Phrase.h"

namespace rollwright {

/// A line of MAESTRO's table (Hawthorne et al. 2019, all versions).
struct MaestroRow {
    std::string split; ///< "train", "validation" or "test"
    std::string midi;  ///< file, from the root of the data set
    std::string audio;
};

struct MaestroTable {
    std::vector<MaestroRow> rows;
    std::vector<Phrase> spoiled; ///< places of rows without files or a split: "line 12"

    /// To one of the two.
    void add(MaestroRow row, Phrase place);
};

/// The rows of the CSV text (quoted fields may hold commas, quotes and line breaks); absent when a
/// needed column is missing.
std::optional<MaestroTable> readMaestroTable(std::string_view csv);

} // namespace rollwright
