#include "core/base/FolderEntries.h"

#include <algorithm>

namespace rollwright {

namespace fs = std::filesystem;

std::vector<fs::directory_entry> entriesOf(const fs::path& folder, std::error_code& error)
{
    std::vector<fs::directory_entry> entries;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error))
        entries.push_back(*entry);
    std::ranges::sort(entries);
    return entries;
}

} // namespace rollwright
