#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "core/base/Result.h"
#include "core/base/Units.h"

namespace rollwright {

/// Where a render's files lie.
std::filesystem::path audioOf(const std::filesystem::path& folder, const std::string& name);
std::filesystem::path referenceOf(const std::filesystem::path& folder, const std::string& name);

/// `renders.tsv` of a folder: the settings that its renders have in common, and a line for each
/// render that is whole: name, seconds, how it was played. One thread at a time.
class RenderCatalogue
{
public:
    /// Reads the list, if there is one. Fails with InvalidArgument where it names other settings:
    /// one folder holds the renders of one command.
    static Result<RenderCatalogue> open(const std::filesystem::path& folder, std::string settings);

    /// Whether the list has it and its files are there.
    bool holds(const std::string& name) const;

    /// Adds a render whose files are written. Fails with FileNotWritable or DiskFull.
    Result<void> add(const std::string& name, Seconds length, const std::string& description);

private:
    RenderCatalogue(std::filesystem::path folder, std::string settings);

    std::filesystem::path m_folder;
    std::string m_settings;
    std::map<std::string, std::string> m_lines; ///< by name
};

} // namespace rollwright
