#include "core/training/HeardStrokes.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "core/model/Safetensors.h"

namespace rollwright {

namespace {

constexpr Seconds kTolerance{0.06};
constexpr double kPerSecond = 2; ///< what distance counts against a probability

std::vector<Note> byOnset(std::span<const Note> notes)
{
    std::vector<Note> sorted(notes.begin(), notes.end());
    std::ranges::stable_sort(sorted, {}, &Note::onset);
    return sorted;
}

/// The candidates of each key, in order of time.
std::array<std::vector<std::size_t>, kKeyCount> keysOf(const StrokeCandidates& candidates)
{
    std::array<std::vector<std::size_t>, kKeyCount> keys;
    for (std::size_t i = 0; i < candidates.size(); ++i)
        keys[static_cast<std::size_t>(candidates[i].key)].push_back(i);
    return keys;
}

struct Columns {
    std::vector<float> heard;
    std::vector<float> times;
    std::vector<std::int64_t> keys;
};

Columns columnsOf(const StrokeCandidates& candidates)
{
    Columns columns;
    for (const StrokeCandidate& candidate : candidates) {
        columns.heard.insert(columns.heard.end(), candidate.heard.begin(), candidate.heard.end());
        columns.times.push_back(static_cast<float>(candidate.time.count()));
        columns.keys.push_back(candidate.key);
    }
    return columns;
}

} // namespace

HeardStrokes withTruth(StrokeCandidates candidates, std::span<const Note> notes)
{
    HeardStrokes strokes{std::move(candidates), {}, 0};
    strokes.struck.resize(strokes.candidates.size());
    const auto keys = keysOf(strokes.candidates);
    for (const Note& note : byOnset(notes)) {
        if (!note.pitch.onPiano())
            continue;
        std::size_t best = strokes.candidates.size();
        double bestWorth = -std::numeric_limits<double>::infinity();
        for (const std::size_t i : keys[static_cast<std::size_t>(note.pitch.key())]) {
            const StrokeCandidate& candidate = strokes.candidates[i];
            const double apart = std::abs((candidate.time - note.onset).count());
            const double worth = candidate.peak.value - kPerSecond * apart;
            if (apart > kTolerance.count() || strokes.struck[i] > 0 || worth <= bestWorth)
                continue;
            best = i;
            bestWorth = worth;
        }
        if (best < strokes.candidates.size())
            strokes.struck[best] = 1;
        else
            ++strokes.missed;
    }
    return strokes;
}

StrokeScore bestStrokeScore(std::span<const HeardStrokes> recordings,
                            std::span<const float> likelihood)
{
    std::vector<float> struck;
    double notes = 0;
    for (const HeardStrokes& strokes : recordings) {
        struck.insert(struck.end(), strokes.struck.begin(), strokes.struck.end());
        notes += strokes.missed;
    }
    notes += std::accumulate(struck.begin(), struck.end(), 0.0);
    std::vector<std::size_t> order(struck.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, std::greater(), [&](std::size_t i) { return likelihood[i]; });
    StrokeScore best;
    double right = 0;
    for (std::size_t taken = 1; taken <= order.size(); ++taken) {
        right += struck[order[taken - 1]];
        const double f1 = 2 * right / (notes + static_cast<double>(taken));
        // No threshold lies between two of the same likelihood.
        const bool tied =
            taken < order.size() && likelihood[order[taken]] == likelihood[order[taken - 1]];
        if (!tied && f1 > best.f1)
            best = {f1, likelihood[order[taken - 1]]};
    }
    return best;
}

Result<void> writeHeardStrokes(const std::filesystem::path& file, const HeardStrokes& strokes)
{
    const Columns columns = columnsOf(strokes.candidates);
    const auto count = static_cast<std::int64_t>(strokes.candidates.size());
    const std::int64_t features =
        count > 0 ? static_cast<std::int64_t>(columns.heard.size()) / count : 0;
    return writeTensors(file, {{{"heard", {count, features}, columns.heard},
                                {"times", {count}, columns.times},
                                {"keys", {count}, columns.keys},
                                {"struck", {count}, strokes.struck},
                                {"missed", {1}, std::vector<std::int64_t>{strokes.missed}}},
                               {}});
}

Result<HeardStrokes> readHeardStrokes(const std::filesystem::path& file, std::size_t features)
{
    const auto content = readTensors(file);
    if (!content)
        return tl::unexpected(content.error());
    const auto floats = [&](const char* name) {
        const NamedTensor* tensor = content->find(name);
        return tensor ? tensor->floats() : nullptr;
    };
    const auto integers = [&](const char* name) {
        const NamedTensor* tensor = content->find(name);
        return tensor ? tensor->integers() : nullptr;
    };
    const auto* heard = floats("heard");
    const auto* times = floats("times");
    const auto* keys = integers("keys");
    const auto* struck = floats("struck");
    const auto* missed = integers("missed");
    if (!heard || !times || !keys || !struck || !missed || missed->empty() ||
        times->size() != keys->size() || struck->size() != keys->size() ||
        heard->size() != keys->size() * features ||
        std::ranges::any_of(*keys, [](auto key) { return key < 0 || key >= kKeyCount; }))
        return failure(ErrorCode::ModelDamaged, file.string(), "it holds no strokes");
    HeardStrokes strokes;
    strokes.candidates.resize(keys->size());
    const auto count = static_cast<std::ptrdiff_t>(features);
    auto told = heard->begin();
    for (std::size_t i = 0; i < keys->size(); ++i, told += count) {
        StrokeCandidate& candidate = strokes.candidates[i];
        candidate.heard.assign(told, told + count);
        candidate.time = Seconds((*times)[i]);
        candidate.key = static_cast<int>((*keys)[i]);
    }
    strokes.struck = *struck;
    strokes.missed = static_cast<int>(missed->front());
    return strokes;
}

} // namespace rollwright
