#include "core/evaluation/BipartiteMatching.h"

#include <algorithm>
#include <functional>
#include <random>

#include <gtest/gtest.h>

namespace rollwright {
namespace {

BipartiteGraph randomGraph(std::mt19937& random, int lefts, int rights, double density)
{
    BipartiteGraph graph{std::vector<std::vector<int>>(static_cast<std::size_t>(lefts)), rights};
    std::bernoulli_distribution edge(density);
    for (auto& neighbours : graph.neighbours)
        for (int right = 0; right < rights; ++right)
            if (edge(random))
                neighbours.push_back(right);
    return graph;
}

/// The size of a maximum matching by trying one augmenting path after the other (Kuhn).
int sizeByKuhn(const BipartiteGraph& graph)
{
    std::vector<int> leftOf(static_cast<std::size_t>(graph.rightCount), kUnmatched);
    std::vector<bool> seen;
    const std::function<bool(std::size_t)> place = [&](std::size_t left) {
        for (const int neighbour : graph.neighbours[left]) {
            const auto right = static_cast<std::size_t>(neighbour);
            if (seen[right])
                continue;
            seen[right] = true;
            if (leftOf[right] == kUnmatched || place(static_cast<std::size_t>(leftOf[right]))) {
                leftOf[right] = static_cast<int>(left);
                return true;
            }
        }
        return false;
    };
    int size = 0;
    for (std::size_t left = 0; left < graph.neighbours.size(); ++left) {
        seen.assign(leftOf.size(), false);
        size += place(left) ? 1 : 0;
    }
    return size;
}

TEST(MaximumMatching, IsAMatchingOfTheGreatestSize)
{
    std::mt19937 random(7);
    for (int round = 0; round < 500; ++round) {
        const int lefts = static_cast<int>(random() % 30);
        const int rights = static_cast<int>(random() % 30);
        const BipartiteGraph graph = randomGraph(random, lefts, rights, 0.02 * (random() % 20));
        const std::vector<int> leftOf = maximumMatching(graph);
        ASSERT_EQ(leftOf.size(), static_cast<std::size_t>(rights));
        std::vector<int> used(static_cast<std::size_t>(lefts));
        int size = 0;
        for (int right = 0; right < rights; ++right) {
            const int left = leftOf[static_cast<std::size_t>(right)];
            if (left == kUnmatched)
                continue;
            ++size;
            EXPECT_EQ(++used[static_cast<std::size_t>(left)], 1);
            EXPECT_TRUE(
                std::ranges::count(graph.neighbours[static_cast<std::size_t>(left)], right));
        }
        EXPECT_EQ(size, sizeByKuhn(graph));
    }
}

TEST(MaximumMatching, FollowsAPathAsLongAsTheGraphWithoutExhaustingTheStack)
{
    // Every left node i sees i and i + 1, the last one sees only node 0: one path through all.
    constexpr int kLength = 300000;
    BipartiteGraph graph{std::vector<std::vector<int>>(kLength), kLength};
    for (int i = 0; i + 1 < kLength; ++i)
        graph.neighbours[static_cast<std::size_t>(i)] = {i, i + 1};
    graph.neighbours.back() = {0};
    const std::vector<int> leftOf = maximumMatching(graph);
    EXPECT_EQ(std::ranges::count(leftOf, kUnmatched), 0);
}

} // namespace
} // namespace rollwright
