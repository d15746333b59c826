#include "core/score/HandDivision.h"

#include <algorithm>
#include <map>
#include <set>

namespace rollwright {

namespace {

// What it must bring in misfit to divide a beat for each hand, and where they did so in the beat
// before or do so in the next.
constexpr double kApart = 5;
constexpr double kStillApart = 0;

/// A beat of both hands.
struct SharedBeat {
    OfHands<int> parts{};
    double gain = 0; ///< in misfit, of these parts
};

bool differInKind(OfHands<int> parts)
{
    const auto thirds = [](int count) { return count % 3 == 0; };
    return parts[0] > 1 && parts[1] > 1 && thirds(parts[0]) != thirds(parts[1]);
}

/// Those in which both hands tell how they divide them, each in its own way.
std::map<int, SharedBeat> sharedBeats(const OfHands<Beats>& hands, const BeatParts& together,
                                      bool compound)
{
    constexpr std::size_t kFewestChords = 2;
    std::map<int, SharedBeat> shared;
    for (const auto& [number, right] : hands[0]) {
        const auto other = hands[1].find(number);
        const auto joint = together.find(number);
        if (other == hands[1].end() || joint == together.end())
            continue;
        const Beat& left = other->second;
        if (right.onsets.size() < kFewestChords || left.onsets.size() < kFewestChords)
            continue;
        const OfHands<int> parts{partsOf(right, compound), partsOf(left, compound)};
        const int all = joint->second;
        if (differInKind(parts))
            shared[number] = {parts, misfit(right, all) + misfit(left, all) -
                                         misfit(right, parts[0]) - misfit(left, parts[1])};
    }
    return shared;
}

} // namespace

OfHands<BeatParts> partsApart(const OfHands<Beats>& hands, const BeatParts& together, bool compound)
{
    const std::map<int, SharedBeat> shared = sharedBeats(hands, together, compound);
    std::set<int> apart;
    const auto visit = [&](const auto& beat) {
        const auto& [number, own] = beat;
        const bool inRun = apart.contains(number - 1) || apart.contains(number + 1);
        if (own.gain > (inRun ? kStillApart : kApart))
            apart.insert(number);
    };
    std::for_each(shared.begin(), shared.end(), visit);
    std::for_each(shared.rbegin(), shared.rend(), visit);

    OfHands<BeatParts> result;
    for (const int number : apart)
        for (const std::size_t hand : {0, 1})
            result[hand][number] = shared.at(number).parts[hand];
    return result;
}

} // namespace rollwright
