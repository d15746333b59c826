#pragma once

#include <vector>

namespace rollwright {

/// Edges of a graph between left nodes 0..neighbours.size() - 1 and right nodes 0..rightCount - 1.
struct BipartiteGraph {
    std::vector<std::vector<int>> neighbours; ///< of every left node
    int rightCount = 0;
};

constexpr int kUnmatched = -1;

/// A maximum matching: for every right node its left node, or kUnmatched.
/// Hopcroft & Karp, "An n^5/2 algorithm for maximum matchings in bipartite graphs", 1973, in the
/// layered form of D. Eppstein that mir_eval uses. Nodes are visited in the order of the lists,
/// which decides between matchings of equal size. Time O(E sqrt(V)).
std::vector<int> maximumMatching(const BipartiteGraph& graph);

} // namespace rollwright
