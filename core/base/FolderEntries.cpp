#include "core/base/FolderEntries.h"

#include <algorithm>
#include <ranges>

#include "core/base/LowerCase.h"

namespace rollwright {

namespace fs = std::filesystem;

namespace {

std::string nameOf(const fs::directory_entry& entry)
{
    return entry.path().filename().string();
}

} // namespace

std::vector<fs::directory_entry> entriesOf(const fs::path& folder, std::error_code& error)
{
    std::vector<fs::directory_entry> entries;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error))
        entries.push_back(*entry);
    std::ranges::sort(entries);
    return entries;
}

std::vector<fs::directory_entry> entriesBeside(const fs::path& file)
{
    std::error_code none;
    const fs::path folder = file.parent_path();
    return entriesOf(folder.empty() ? "." : folder, none);
}

std::vector<fs::path> filesNamed(const std::string& stem,
                                 std::span<const std::string_view> suffixes,
                                 std::span<const fs::directory_entry> entries)
{
    const std::string beginning = stem + '.';
    const auto first = std::ranges::lower_bound(entries, beginning, {}, nameOf);
    const auto end = std::find_if_not(first, entries.end(), [&](const fs::directory_entry& entry) {
        return nameOf(entry).starts_with(beginning);
    });
    std::vector<fs::path> files;
    for (const std::string_view suffix : suffixes) {
        for (const fs::directory_entry& entry :
             std::ranges::subrange(first, end) | std::views::reverse) {
            std::error_code gone;
            if (lowerCase(nameOf(entry).substr(stem.size())) == suffix &&
                entry.is_regular_file(gone))
                files.push_back(entry.path());
        }
    }
    return files;
}

} // namespace rollwright
