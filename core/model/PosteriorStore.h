#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "core/model/Posteriors.h"

namespace rollwright {

/// Posteriors that were computed once, kept in a folder, a file each. Those that were not used for
/// longest go as soon as all take more room than they may. Nothing here fails: what cannot be
/// written is not kept, what cannot be read is not found, and both can be computed again. Blocks;
/// any thread, one at a time; several programs at once.
class PosteriorStore
{
public:
    static constexpr std::uintmax_t kMostBytes = std::uintmax_t(1) << 30;

    /// Made when it is needed. Empty: nothing is kept. Without any bytes it only finds.
    explicit PosteriorStore(std::filesystem::path folder, std::uintmax_t mostBytes = kMostBytes);

    /// `key` stands in a file's name.
    std::optional<Posteriors> find(const std::string& key) const;
    void keep(const std::string& key, const Posteriors& posteriors) const;

private:
    std::filesystem::path fileOf(const std::string& key) const;
    void makeRoom() const;

    std::filesystem::path m_folder;
    std::uintmax_t m_mostBytes;
};

/// `rollwright/posteriors` in the user's folder for caches; empty where there is none.
std::filesystem::path usualPosteriorFolder();

} // namespace rollwright
