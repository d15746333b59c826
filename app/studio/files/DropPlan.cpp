#include "app/studio/files/DropPlan.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "core/base/LowerCase.h"
#include "core/io/Project.h"
#include "core/io/ReferenceReader.h"

namespace rollwright {

namespace {

namespace fs = std::filesystem;

bool isFolder(const fs::path& file)
{
    std::error_code unreadable; // counts as a file: reading it will say what is wrong
    return fs::is_directory(file, unreadable);
}

bool isReference(const fs::path& file)
{
    return std::ranges::count(referenceSuffixes(), lowerCase(file.extension().string())) > 0;
}

/// To a recording of the drop.
bool giveToNew(const fs::path& reference, DropPlan& plan)
{
    for (auto& recording : plan.recordings) {
        if (recording.audio.stem() != reference.stem() || recording.reference)
            continue;
        recording.reference = reference;
        return true;
    }
    return false;
}

bool isFree(const fs::path& recording, const DropPlan& plan)
{
    return std::ranges::count(plan.references, recording, &DropPlan::NewReference::recording) == 0;
}

bool giveToOpen(const fs::path& reference, const OpenFiles& open, DropPlan& plan)
{
    std::vector<fs::path> namesakes;
    std::ranges::copy_if(open.recordings, std::back_inserter(namesakes),
                         [&](const fs::path& recording) {
                             return recording.stem() == reference.stem() && isFree(recording, plan);
                         });
    if (namesakes.empty())
        return false;
    const auto beside =
        std::ranges::find(namesakes, reference.parent_path(), &fs::path::parent_path);
    const auto seen = std::ranges::find(namesakes, open.inView);
    const auto owner = beside != namesakes.end() ? beside
                       : seen != namesakes.end() ? seen
                                                 : namesakes.begin();
    plan.references.push_back({reference, *owner});
    return true;
}

/// One that is named otherwise than all recordings.
bool giveSingle(const fs::path& reference, const OpenFiles& open, DropPlan& plan)
{
    if (plan.recordings.size() == 1 && !plan.recordings.front().reference) {
        plan.recordings.front().reference = reference;
        return true;
    }
    if (!plan.recordings.empty() || open.inView.empty() || !isFree(open.inView, plan))
        return false;
    plan.references.push_back({reference, open.inView});
    return true;
}

void giveReferences(const std::vector<fs::path>& references, const OpenFiles& open, DropPlan& plan)
{
    for (const fs::path& reference : references) {
        if (!giveToNew(reference, plan) && !giveToOpen(reference, open, plan))
            plan.superfluous.push_back(reference);
    }
    if (plan.superfluous.size() == 1 && giveSingle(plan.superfluous.front(), open, plan))
        plan.superfluous.clear();
}

} // namespace

DropPlan planDrop(const std::vector<fs::path>& files, const OpenFiles& open)
{
    DropPlan plan;
    std::vector<fs::path> references;
    for (const fs::path& given : files) {
        const fs::path file = given.lexically_normal();
        if (isFolder(file))
            plan.folders.push_back(file);
        else if (lowerCase(file.extension().string()) == kProjectSuffix)
            plan.projects.push_back(file);
        else if (isReference(file))
            references.push_back(file);
        else
            plan.recordings.push_back({file, std::nullopt});
    }
    giveReferences(references, open, plan);
    return plan;
}

} // namespace rollwright
