#include "app/studio/files/ExportPlan.h"

#include <algorithm>
#include <set>
#include <system_error>

namespace rollwright {

namespace {

/// Without links on the way, as far as there is anything.
std::filesystem::path trueFile(const std::filesystem::path& file)
{
    std::error_code none;
    auto found = std::filesystem::weakly_canonical(file, none);
    return found.empty() ? file : found;
}

} // namespace

std::string exportedStem(const Recording& recording, const ModelInfo& model,
                         std::string_view suffix)
{
    const std::string stem = recording.file.stem().string();
    if (recording.reference.file.filename().string() != std::string(stem).append(suffix))
        return stem;
    std::string name = model.name;
    std::ranges::replace(name, '/', '-');
    return stem + " (" + name + ')';
}

std::vector<PlannedExport> planExports(const std::vector<std::unique_ptr<Recording>>& open,
                                       const std::function<bool(const Recording&)>& wanted,
                                       const ModelInfo& model, const std::filesystem::path& folder,
                                       std::string_view suffix)
{
    std::set<std::filesystem::path> taken;
    for (const auto& recording : open)
        taken.insert(trueFile(recording->reference.file));
    std::vector<PlannedExport> plan;
    for (const auto& recording : open) {
        const Run* run = recording->findRun(model.id);
        if (!run || !run->transcription || !wanted(*recording))
            continue;
        const std::string stem = exportedStem(*recording, model, suffix);
        std::filesystem::path file = folder / std::string(stem).append(suffix);
        for (int number = 2; !taken.insert(trueFile(file)).second; ++number)
            file = folder / (stem + " (" + std::to_string(number) + ')').append(suffix);
        std::error_code none;
        plan.push_back({file, run->transcription, std::filesystem::exists(file, none)});
    }
    return plan;
}

} // namespace rollwright
