#pragma once

#include <vector>

namespace rollwright {

class BeatScale;

/// Beats a minute at the bars where a tempo is marked, 0 at others: at the first, and where it
/// becomes another by a fifth or more, for so long that a mark is worth it: 14 s of a tempo that is
/// faster by a quarter, 5 s where it is twice as fast. The best division of the whole piece
/// (Jackson and others, "An algorithm for optimal partitioning of data on an interval", 2005), so
/// that neither freedom nor a ritardando is a tempo. `begins` holds the beat with which each bar
/// begins, and the one with which the last ends. Expects a bar.
std::vector<double> tempoMarksOf(const std::vector<int>& begins, const BeatScale& scale);

} // namespace rollwright
