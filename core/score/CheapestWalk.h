#pragma once

#include <cstddef>
#include <vector>

namespace rollwright {

using CostTable = std::vector<std::vector<double>>;

/// The cheapest sequence of states (Viterbi): `costs` holds a row of states for each step,
/// `changes` what it costs to go from a state (row) to another; infinite where none may be. Of
/// walks that cost the same it is one that changes late.
std::vector<std::size_t> cheapestWalk(const CostTable& costs, const CostTable& changes);

} // namespace rollwright
