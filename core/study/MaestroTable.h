#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rollwright {

/// A line of MAESTRO's table (Hawthorne et al. 2019, all versions).
struct MaestroRow {
    std::string composer;
    std::string title;
    std::string split; ///< "train", "validation" or "test"
    std::string midi;  ///< file, from the root of the data set
    std::string audio;
};

/// The rows of the CSV text (quoted fields may hold commas, quotes and line breaks); absent when a
/// needed column is missing. Lines that are too short are left out.
std::optional<std::vector<MaestroRow>> readMaestroTable(std::string_view csv);

} // namespace rollwright
