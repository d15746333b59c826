#include "app/studio/ExportPlan.h"

#include <algorithm>
#include <set>

#include "app/studio/Paths.h"

namespace rollwright {

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

std::vector<PlannedExport> planExports(const std::vector<std::unique_ptr<Recording>>& recordings,
                                       const ModelInfo& model, const std::filesystem::path& folder,
                                       std::string_view suffix)
{
    std::vector<PlannedExport> plan;
    std::set<std::filesystem::path> taken;
    const auto isFree = [&](const std::filesystem::path& file) {
        const auto isReference = [&file](const auto& recording) {
            return isSameFile(recording->reference.file, file);
        };
        return !taken.contains(file) && std::ranges::none_of(recordings, isReference);
    };
    for (const auto& recording : recordings) {
        const Run* run = recording->findRun(model.id);
        if (!run || !run->transcription)
            continue;
        const std::string stem = exportedStem(*recording, model, suffix);
        std::filesystem::path file = folder / std::string(stem).append(suffix);
        for (int number = 2; !isFree(file); ++number)
            file = folder / (stem + " (" + std::to_string(number) + ')').append(suffix);
        taken.insert(file);
        plan.push_back({file, run->transcription});
    }
    return plan;
}

} // namespace rollwright
