#pragma once

#include <vector>

namespace rollwright {

class BeatScale;

/// Beats a minute at the bars where a tempo is marked, 0 at others: at the first, and where the
/// tempo of the next eight bars (their median) is another by a fifth or more; exactly there where
/// bars are nearer to the new one from. `begins` holds the beat with which each bar begins, and
/// the one with which the last ends. Expects a bar.
std::vector<double> tempoMarksOf(const std::vector<int>& begins, const BeatScale& scale);

} // namespace rollwright
