#include "core/evaluation/BipartiteMatching.h"

#include <cstdint>
#include <utility>

namespace rollwright {

namespace {

constexpr int kNoParent = -1; // of a left node in the first layer

class HopcroftKarp
{
public:
    explicit HopcroftKarp(const BipartiteGraph& graph)
        : m_graph(graph), m_leftOf(size(graph.rightCount), kUnmatched)
    {
        matchGreedily();
        while (layer())
            for (const int right : m_freeRight)
                augment(right);
    }

    std::vector<int> result() && { return std::move(m_leftOf); }

private:
    static std::size_t size(int n) { return static_cast<std::size_t>(n); }
    const std::vector<int>& neighbours(int left) const { return m_graph.neighbours[size(left)]; }

    void matchGreedily();
    bool layer();
    std::vector<int> extend(const std::vector<int>& lefts);
    void augment(int freeRight);

    const BipartiteGraph& m_graph;
    std::vector<int> m_leftOf;

    // The layers of one phase, from unmatched left nodes to the nearest unmatched right nodes.
    std::vector<std::uint8_t> m_leftUsable;    ///< in a layer and not yet on a path
    std::vector<int> m_parentOfLeft;           ///< its matched right node, or kNoParent
    std::vector<std::uint8_t> m_rightUsable;   ///< in a layer and not yet on a path
    std::vector<std::vector<int>> m_parentsOf; ///< of right nodes: left nodes one layer before
    std::vector<int> m_freeRight;
};

void HopcroftKarp::matchGreedily()
{
    for (int left = 0; left < static_cast<int>(m_graph.neighbours.size()); ++left) {
        for (const int right : neighbours(left)) {
            if (m_leftOf[size(right)] == kUnmatched) {
                m_leftOf[size(right)] = left;
                break;
            }
        }
    }
}

/// Builds the layers; false when no augmenting path is left.
bool HopcroftKarp::layer()
{
    m_leftUsable.assign(m_graph.neighbours.size(), 1);
    m_parentOfLeft.assign(m_graph.neighbours.size(), kNoParent);
    m_rightUsable.assign(m_leftOf.size(), 0);
    m_parentsOf.assign(m_leftOf.size(), {});
    m_freeRight.clear();

    for (const int left : m_leftOf)
        if (left != kUnmatched)
            m_leftUsable[size(left)] = 0;
    std::vector<int> lefts;
    for (std::size_t left = 0; left < m_leftUsable.size(); ++left)
        if (m_leftUsable[left])
            lefts.push_back(static_cast<int>(left));

    while (!lefts.empty() && m_freeRight.empty())
        lefts = extend(lefts);
    return !m_freeRight.empty();
}

/// Adds the right nodes that `lefts` reach, and returns the left nodes matched to them.
std::vector<int> HopcroftKarp::extend(const std::vector<int>& lefts)
{
    std::vector<int> reached;
    for (const int left : lefts) {
        for (const int right : neighbours(left)) {
            if (m_rightUsable[size(right)])
                continue;
            if (m_parentsOf[size(right)].empty())
                reached.push_back(right);
            m_parentsOf[size(right)].push_back(left);
        }
    }
    std::vector<int> next;
    for (const int right : reached) {
        m_rightUsable[size(right)] = 1;
        const int left = m_leftOf[size(right)];
        if (left == kUnmatched) {
            m_freeRight.push_back(right);
        } else {
            next.push_back(left);
            m_parentOfLeft[size(left)] = right;
            m_leftUsable[size(left)] = 1;
        }
    }
    return next;
}

/// Follows the layers back from an unmatched right node, depth first, and flips the path found.
/// An explicit stack, because a chain of notes can be as long as the recording.
void HopcroftKarp::augment(int freeRight)
{
    struct Step {
        int right;
        std::size_t next = 0; ///< the parent to try next
        int left = kUnmatched;
    };
    std::vector<Step> path;
    const auto enter = [&](int right) {
        if (m_rightUsable[size(right)]) {
            m_rightUsable[size(right)] = 0;
            path.push_back({right});
        }
    };
    enter(freeRight);
    while (!path.empty()) {
        Step& step = path.back();
        const std::vector<int>& parents = m_parentsOf[size(step.right)];
        if (step.next == parents.size()) {
            path.pop_back();
            continue;
        }
        const int left = parents[step.next++];
        if (!m_leftUsable[size(left)])
            continue;
        m_leftUsable[size(left)] = 0;
        step.left = left;
        const int parent = m_parentOfLeft[size(left)];
        if (parent != kNoParent) {
            enter(parent);
            continue;
        }
        for (const Step& flipped : path)
            m_leftOf[size(flipped.right)] = flipped.left;
        return;
    }
}

} // namespace

std::vector<int> maximumMatching(const BipartiteGraph& graph)
{
    return HopcroftKarp(graph).result();
}

} // namespace rollwright
