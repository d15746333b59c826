#include "core/score/CheapestWalk.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace rollwright {

namespace {

using States = std::vector<std::size_t>;

/// Where a walk to `state` comes from. Staying is asked last, as who changes now stayed before.
std::size_t cheapestBefore(std::size_t state, const std::vector<double>& sums,
                           const CostTable& changes)
{
    std::size_t best = state;
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t from = 0; from < sums.size(); ++from) {
        const double sum = sums[from] + changes[from][state];
        if (from != state && sum < least) {
            best = from;
            least = sum;
        }
    }
    return sums[state] + changes[state][state] < least ? state : best;
}

} // namespace

States cheapestWalk(const CostTable& costs, const CostTable& changes)
{
    if (costs.empty())
        return {};
    std::vector<double> sums = costs.front();
    std::vector<States> before;
    for (std::size_t step = 1; step < costs.size(); ++step) {
        std::vector<double> next = costs[step];
        States from;
        for (std::size_t state = 0; state < next.size(); ++state) {
            from.push_back(cheapestBefore(state, sums, changes));
            next[state] += sums[from.back()] + changes[from.back()][state];
        }
        before.push_back(std::move(from));
        sums = std::move(next);
    }
    const auto last = std::ranges::min_element(sums) - sums.begin();
    States walk{static_cast<std::size_t>(last)};
    for (std::size_t step = before.size(); step > 0; --step)
        walk.push_back(before[step - 1][walk.back()]);
    std::ranges::reverse(walk);
    return walk;
}

} // namespace rollwright
