#include "core/pedal/PedalFinder.h"

#include <algorithm>

#include "core/model/Engine.h"
#include "core/model/EngineLibrary.h"
#include "core/model/ModelFolders.h"
#include "core/pedal/PedalFeatures.h"

namespace rollwright {

std::filesystem::path usualPedalWeights()
{
    return resourceFolder() / "pedal/weights.safetensors";
}

Result<Pedalling> findPedal(const NoteList& notes, double threshold,
                            const std::filesystem::path& weights)
{
    if (notes.empty())
        return Pedalling();
    const auto symbol = engineSymbol(kEngineSymbol);
    if (!symbol)
        return tl::unexpected(symbol.error());
    const FrameGrid grid = pedalGrid(std::ranges::max(notes, {}, &Note::offset).offset);
    const auto engine = reinterpret_cast<EngineEntry*>(*symbol)();
    return engine->pedal(weights, pedalFeatures(notes, grid))
        .map(
            [&](const std::vector<float>& likely) { return pedallingOf(likely, grid, threshold); });
}

Result<void> checkPedalFinder(const std::filesystem::path& weights)
{
    const NoteList one{{Seconds(0), Seconds(1), Pitch::ofKey(0)}};
    return findPedal(one, kPedalThreshold, weights).map([](const Pedalling&) {});
}

Pedalling pedallingOf(std::span<const float> probabilities, const FrameGrid& grid, double threshold)
{
    const auto down = [&](std::size_t t) {
        return t < probabilities.size() && probabilities[t] > threshold;
    };
    Pedalling pedalling;
    for (std::size_t t = 0; t <= probabilities.size(); ++t) {
        const Seconds edge = grid.timeOf(static_cast<double>(t) - 0.5);
        if (down(t) && (t == 0 || !down(t - 1)))
            pedalling.push_back({edge, edge});
        else if (!down(t) && t > 0 && down(t - 1))
            pedalling.back().up = edge;
    }
    return pedalling;
}

} // namespace rollwright
