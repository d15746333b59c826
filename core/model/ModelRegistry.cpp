#include "core/model/ModelRegistry.h"

#include <algorithm>

#include "core/base/FolderEntries.h"

namespace rollwright {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kFlagship = "overtone";

/// Sub-folders with a manifest that are not hidden, in order of name; a folder that does not exist
/// has none.
std::vector<fs::path> manifestsIn(const fs::path& folder)
{
    std::vector<fs::path> manifests;
    std::error_code error;
    for (const fs::directory_entry& entry : entriesOf(folder, error)) {
        const fs::path manifest = entry.path() / kManifestName;
        if (!entry.path().filename().string().starts_with('.') && fs::exists(manifest, error))
            manifests.push_back(manifest);
    }
    return manifests;
}

} // namespace

ModelRegistry ModelRegistry::scan(const std::vector<fs::path>& folders)
{
    ModelRegistry registry;
    for (const fs::path& folder : folders) {
        for (const fs::path& manifest : manifestsIn(folder)) {
            auto info = readManifest(manifest);
            if (!info)
                registry.m_problems.push_back(info.error());
            else if (!registry.find(info->id))
                registry.m_models.push_back(std::move(*info));
        }
    }
    std::ranges::sort(registry.m_models, {}, [](const ModelInfo& info) {
        return std::pair(info.id != kFlagship, info.name);
    });
    return registry;
}

const ModelInfo* ModelRegistry::preferred() const
{
    return m_models.empty() ? nullptr : &m_models.front(); // the flagship is sorted first
}

Result<ModelInfo> ModelRegistry::find(std::string_view id) const
{
    const auto found = std::ranges::find(m_models, id, &ModelInfo::id);
    if (found == m_models.end())
        return failure(ErrorCode::ModelNotFound, std::string(id));
    return *found;
}

} // namespace rollwright
