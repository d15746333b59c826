#include "core/evaluation/NoteMatcher.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>

#include "core/evaluation/BipartiteMatching.h"

namespace rollwright {

namespace {

constexpr double kVelocityTolerance = 0.1;
constexpr double kDecimals = 1e4;

double roundedDistance(Seconds a, Seconds b)
{
    return std::nearbyint(std::abs((a - b).count()) * kDecimals) / kDecimals;
}

/// Indices of the sounding notes of every pitch, by onset.
std::map<Pitch, std::vector<int>> indicesByPitch(std::span<const Note> notes)
{
    std::map<Pitch, std::vector<int>> byPitch;
    for (std::size_t i = 0; i < notes.size(); ++i)
        if (notes[i].sounds())
            byPitch[notes[i].pitch].push_back(static_cast<int>(i));
    for (auto& [pitch, indices] : byPitch)
        std::ranges::stable_sort(indices, {},
                                 [&](int i) { return notes[static_cast<std::size_t>(i)].onset; });
    return byPitch;
}

/// Reference and estimate indices of all pairs that may be matched, by reference, then estimate.
std::vector<NoteMatch> candidates(std::span<const Note> reference, std::span<const Note> estimate,
                                  bool withOffsets, const MatchTolerance& tolerance)
{
    const Seconds window = tolerance.onset + Seconds{1 / kDecimals}; // rounding may let in more
    const auto byPitch = indicesByPitch(estimate);
    const auto onsetOf = [&](int i) { return estimate[static_cast<std::size_t>(i)].onset; };
    std::vector<NoteMatch> pairs;
    for (std::size_t r = 0; r < reference.size(); ++r) {
        const Note& note = reference[r];
        const auto found = byPitch.find(note.pitch);
        if (found == byPitch.end() || !note.sounds())
            continue;
        const auto first = static_cast<std::ptrdiff_t>(pairs.size());
        const std::vector<int>& indices = found->second;
        for (auto e = std::ranges::lower_bound(indices, note.onset - window, {}, onsetOf);
             e != indices.end() && onsetOf(*e) <= note.onset + window; ++e) {
            const Note& other = estimate[static_cast<std::size_t>(*e)];
            if (roundedDistance(note.onset, other.onset) <= tolerance.onset.count() &&
                (!withOffsets || offsetsAgree(note, other, tolerance)))
                pairs.push_back({static_cast<int>(r), *e});
        }
        std::ranges::sort(pairs.begin() + first, pairs.end(), {}, &NoteMatch::estimate);
    }
    return pairs;
}

/// Estimates are left nodes, numbered in the order in which the pairs name them.
std::vector<NoteMatch> largestMatching(const std::vector<NoteMatch>& pairs,
                                       std::size_t referenceCount, std::size_t estimateCount)
{
    BipartiteGraph graph;
    graph.rightCount = static_cast<int>(referenceCount);
    std::vector<int> nodeOf(estimateCount, kUnmatched);
    std::vector<int> estimateOf;
    for (const NoteMatch& pair : pairs) {
        int& node = nodeOf[static_cast<std::size_t>(pair.estimate)];
        if (node == kUnmatched) {
            node = static_cast<int>(estimateOf.size());
            estimateOf.push_back(pair.estimate);
            graph.neighbours.emplace_back();
        }
        graph.neighbours[static_cast<std::size_t>(node)].push_back(pair.reference);
    }
    const std::vector<int> nodes = maximumMatching(graph);
    std::vector<NoteMatch> matches;
    for (std::size_t r = 0; r < nodes.size(); ++r)
        if (nodes[r] != kUnmatched)
            matches.push_back(
                {static_cast<int>(r), estimateOf[static_cast<std::size_t>(nodes[r])]});
    return matches;
}

struct Line {
    double slope = 0;
    double intercept = 0;
};

/// Least squares; level when all x are equal.
Line fittedLine(const std::vector<double>& x, const std::vector<double>& y)
{
    // Sums of whole numbers are exact, so equal x have no variance at all.
    const auto count = static_cast<double>(x.size());
    const double meanX = std::reduce(x.begin(), x.end()) / count;
    const double meanY = std::reduce(y.begin(), y.end()) / count;
    double covariance = 0;
    double variance = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        covariance += (x[i] - meanX) * (y[i] - meanY);
        variance += (x[i] - meanX) * (x[i] - meanX);
    }
    const double slope = variance > 0 ? covariance / variance : 0;
    return {slope, meanY - slope * meanX};
}

/// The matches whose velocities agree once all estimated ones are fitted to the reference's range.
std::vector<NoteMatch> withAgreeingVelocity(const std::vector<NoteMatch>& matches,
                                            std::span<const Note> reference,
                                            std::span<const Note> estimate)
{
    int lowest = std::numeric_limits<int>::max();
    int highest = std::numeric_limits<int>::min();
    for (const Note& note : reference) {
        if (!note.sounds())
            continue;
        lowest = std::min(lowest, note.velocity);
        highest = std::max(highest, note.velocity);
    }
    std::vector<double> x;
    std::vector<double> y;
    for (const NoteMatch& match : matches) {
        const Note& target = reference[static_cast<std::size_t>(match.reference)];
        x.push_back(estimate[static_cast<std::size_t>(match.estimate)].velocity);
        y.push_back(static_cast<double>(target.velocity - lowest) / std::max(1, highest - lowest));
    }
    const Line line = fittedLine(x, y);
    std::vector<NoteMatch> kept;
    for (std::size_t i = 0; i < matches.size(); ++i)
        if (std::abs(line.slope * x[i] + line.intercept - y[i]) < kVelocityTolerance)
            kept.push_back(matches[i]);
    return kept;
}

} // namespace

bool offsetsAgree(const Note& reference, const Note& estimate, const MatchTolerance& tolerance)
{
    const double most = std::max(tolerance.offsetRatio * std::abs(reference.duration().count()),
                                 tolerance.offset.count());
    return roundedDistance(reference.offset, estimate.offset) <= most;
}

std::vector<NoteMatch> matchNotes(std::span<const Note> reference, std::span<const Note> estimate,
                                  MatchRule rule, const MatchTolerance& tolerance)
{
    const bool withOffsets = rule != MatchRule::Onset;
    std::vector<NoteMatch> matches = largestMatching(
        candidates(reference, estimate, withOffsets, tolerance), reference.size(), estimate.size());
    if (rule == MatchRule::OnsetOffsetAndVelocity)
        matches = withAgreeingVelocity(matches, reference, estimate);
    return matches;
}

} // namespace rollwright
