#include "core/model/ModelInstallation.h"

#include <algorithm>
#include <random>

#include "core/base/WriteError.h"
#include "core/model/Manifest.h"
#include "core/model/Sha256.h"

namespace rollwright {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kLongestId = 64;

bool namesFolder(const std::string& id)
{
    const auto plain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '-' || c == '_' || c == '.';
    };
    return !id.empty() && id.size() <= kLongestId && id.front() != '.' &&
           std::ranges::all_of(id, plain);
}

Result<void> checkId(const fs::path& manifest, const std::string& id, const fs::path& place,
                     const std::vector<ModelInfo>& others)
{
    if (!namesFolder(id))
        return failure(ErrorCode::ModelMismatch, manifest.string(),
                       "\"id\" may hold letters, digits, '-', '_' and '.' only");
    std::error_code error;
    fs::path taken = fs::exists(place, error) ? place : fs::path();
    if (const auto found = std::ranges::find(others, id, &ModelInfo::id); found != others.end())
        taken = found->weights.parent_path();
    if (taken.empty())
        return {};
    return failure(ErrorCode::ModelIdTaken, id, {translatable("in %1"), {taken.string()}});
}

/// Whether it does what a model must, on something that is neither silence nor music.
Result<void> tryOut(const ModelInfo& info, const ModelLoader& load, JobControl& control)
{
    auto model = load(info);
    if (!model)
        return tl::unexpected(model.error());
    std::minstd_rand random(1);
    std::uniform_real_distribution<float> level(-0.01F, 0.01F);
    std::vector<float> noise(static_cast<std::size_t>(info.rate.hertz) * 3 / 2);
    std::ranges::generate(noise, [&] { return level(random); });
    const auto heard = (*model)->infer({noise, info.rate}, control, nullptr);
    if (!heard)
        return tl::unexpected(heard.error());
    return {};
}

Result<void> copyModel(const fs::path& manifest, ModelInfo info, const fs::path& folder)
{
    std::error_code error;
    fs::create_directories(folder, error);
    for (const fs::path& file : {info.weights, manifest}) {
        const bool isManifest = file == manifest;
        const fs::path copy = folder / (isManifest ? fs::path(kManifestName) : file.filename());
        if (!error)
            fs::copy_file(file, copy, error);
        if (!error) // the original may be one that must not be written
            fs::permissions(copy, fs::perms::owner_write, fs::perm_options::add, error);
    }
    if (error)
        return tl::unexpected(writeError(folder, error.value()));
    info.weights = folder / info.weights.filename();
    const auto checksum = sha256Of(info.weights);
    if (!checksum)
        return tl::unexpected(checksum.error());
    info.sha256 = *checksum;
    return writeManifest(folder / kManifestName, info);
}

} // namespace

Result<ModelInfo> installModel(const fs::path& source, const fs::path& target,
                               const std::vector<ModelInfo>& others, const ModelLoader& load,
                               JobControl& control)
{
    std::error_code error;
    const fs::path manifest = fs::is_directory(source, error) ? source / kManifestName : source;
    const auto info = readManifest(manifest);
    if (!info)
        return info;
    const fs::path place = target / info->id;
    if (auto free = checkId(manifest, info->id, place, others); !free)
        return tl::unexpected(free.error());
    control.report(Stage::LoadingModel, 0);
    if (auto works = tryOut(*info, load, control); !works)
        return tl::unexpected(works.error());

    // Hidden until it is complete, so that no half of it is ever listed.
    const fs::path draft = target / ("." + info->id + ".new");
    fs::remove_all(draft, error);
    auto copied = copyModel(manifest, *info, draft);
    if (copied) {
        fs::rename(draft, place, error);
        if (error)
            copied = tl::unexpected(writeError(place, error.value()));
    }
    if (!copied) {
        fs::remove_all(draft, error);
        return tl::unexpected(copied.error());
    }
    return readManifest(place / kManifestName);
}

} // namespace rollwright
