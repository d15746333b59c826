#include "app/studio/DropPlan.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <string_view>

#include "core/io/Project.h"

namespace rollwright {

namespace {

constexpr std::array<std::string_view, 4> kReferenceSuffixes = {".mid", ".midi", ".tsv", ".txt"};

std::string lowerSuffix(const std::filesystem::path& file)
{
    std::string suffix = file.extension().string();
    std::transform(suffix.begin(), suffix.end(), suffix.begin(),
                   [](unsigned char c) { return std::tolower(c); });
    return suffix;
}

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
    for (const std::filesystem::path& file : files) {
        if (isFolder(file))
            plan.folders.push_back(file);
        else if (lowerSuffix(file) == kProjectSuffix)
            plan.projects.push_back(file);
        else if (std::ranges::count(kReferenceSuffixes, lowerSuffix(file)) > 0)
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
