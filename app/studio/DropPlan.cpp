#include "app/studio/DropPlan.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "core/base/LowerCase.h"
#include "core/io/Project.h"

namespace rollwright {

namespace {

constexpr std::array<std::string_view, 4> kReferenceSuffixes = {".mid", ".midi", ".tsv", ".txt"};

bool isFolder(const std::filesystem::path& file)
{
    std::error_code unreadable; // counts as a file: reading it will say what is wrong
    return std::filesystem::is_directory(file, unreadable);
}

DropPlan::NewRecording* ownerOf(const std::filesystem::path& reference,
                                std::vector<DropPlan::NewRecording>& recordings)
{
    const auto free = [](const auto& recording) { return !recording.reference; };
    for (auto& recording : recordings) {
        if (recording.audio.stem() == reference.stem() && free(recording))
            return &recording;
    }
    return recordings.size() == 1 && free(recordings.front()) ? &recordings.front() : nullptr;
}

} // namespace

DropPlan planDrop(const std::vector<std::filesystem::path>& files, bool recordingOpen)
{
    DropPlan plan;
    std::vector<std::filesystem::path> references;
    for (const std::filesystem::path& given : files) {
        const std::filesystem::path file = given.lexically_normal();
        if (isFolder(file))
            plan.folders.push_back(file);
        else if (lowerCase(file.extension().string()) == kProjectSuffix)
            plan.projects.push_back(file);
        else if (std::ranges::count(kReferenceSuffixes, lowerCase(file.extension().string())) > 0)
            references.push_back(file);
        else
            plan.recordings.push_back({file, std::nullopt});
    }
    for (const std::filesystem::path& reference : references) {
        if (auto* owner = ownerOf(reference, plan.recordings))
            owner->reference = reference;
        else if (recordingOpen && plan.recordings.empty() && !plan.reference)
            plan.reference = reference;
        else
            plan.superfluous.push_back(reference);
    }
    return plan;
}

} // namespace rollwright
