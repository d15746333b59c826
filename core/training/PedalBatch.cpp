#include "core/training/PedalBatch.h"

#include <algorithm>

#include "core/pedal/PedalFeatures.h"

namespace rollwright {

namespace {

constexpr Seconds kBefore{5}; ///< heard before a segment, so that notes have their age in it

void addSegment(PedalBatch& batch, const PedalPerformance& performance, const PedalPlan& plan,
                std::mt19937_64& random)
{
    std::uniform_real_distribution<double> uniform;
    const Seconds room = performance.end - Seconds(plan.segment);
    const Seconds begin = std::max(Seconds(0), room * uniform(random));
    const Seconds from = std::max(Seconds(0), begin - kBefore);
    const bool errors = uniform(random) < plan.misheard;

    const FrameGrid grid = pedalGrid(begin - from + Seconds(plan.segment));
    NoteList notes = notesBetween(performance.notes, from, from + grid.timeOf(grid.frames));
    if (errors)
        notes = misheard(notes, random);
    const FeatureMatrix features = pedalFeatures(notes, grid);
    const FrameGrid played{grid.hop, grid.centre + from, grid.frames};
    const std::vector<float> down = pedalTargets(performance.pedalling, played);
    const auto values = features.values();
    batch.features.insert(batch.features.end(), values.end() - batch.frames * kPedalFeatures,
                          values.end());
    batch.down.insert(batch.down.end(), down.end() - batch.frames, down.end());
}

} // namespace

std::vector<float> pedalTargets(const Pedalling& pedalling, const FrameGrid& grid)
{
    std::vector<float> targets(static_cast<std::size_t>(grid.frames));
    for (int t = 0; t < grid.frames; ++t)
        targets[static_cast<std::size_t>(t)] = isDown(pedalling, grid.timeOf(t)) ? 1.0F : 0.0F;
    return targets;
}

PedalBatch drawPedalBatch(const std::vector<PedalPerformance>& performances, const PedalPlan& plan,
                          int step)
{
    std::vector<double> lengths;
    for (const PedalPerformance& performance : performances)
        lengths.push_back(performance.end.count());
    std::mt19937_64 random(plan.seed * 1'000'003 + static_cast<std::uint64_t>(step));
    std::discrete_distribution<std::size_t> draw(lengths.begin(), lengths.end());
    PedalBatch batch;
    batch.frames = pedalGrid(Seconds(plan.segment)).frames - 1;
    for (; batch.size < plan.batch; ++batch.size)
        addSegment(batch, performances[draw(random)], plan, random);
    return batch;
}

} // namespace rollwright
