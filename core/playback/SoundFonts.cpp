#include "core/playback/SoundFonts.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <tuple>

#include "core/base/FolderEntries.h"
#include "core/base/LowerCase.h"
#include "core/base/UserFolders.h"

namespace rollwright {

namespace fs = std::filesystem;

namespace {

/// By the number of samples that their pianos are made of.
constexpr std::array<std::string_view, 7> kBestFirst{
    "MuseScore_General_Full.sf3",
    "MuseScore_General.sf3",
    "MuseScore_General_Lite.sf3",
    "FluidR3_GM.sf2",
    "FluidR3Mono_GM.sf3",
    "default-GM.sf3",
    "default-GM.sf2",
};

bool isSoundFont(const fs::directory_entry& entry)
{
    std::error_code error;
    const std::string suffix = lowerCase(entry.path().extension().string());
    return (suffix == ".sf2" || suffix == ".sf3") && entry.is_regular_file(error);
}

auto rankOf(const fs::path& file)
{
    const auto place = std::ranges::find(kBestFirst, file.filename().native());
    return std::tuple(place - kBestFirst.begin(), file);
}

} // namespace

std::vector<fs::path> soundFontFolders()
{
    std::vector<fs::path> folders;
    if (const fs::path data = userDataFolder(); !data.empty()) {
        for (const char* folder : {"soundfonts", "sounds/sf2", "sounds/sf3"})
            folders.push_back(data / folder);
    }
    for (const char* folder : {"/usr/local/share/soundfonts", "/usr/share/soundfonts",
                               "/usr/share/sounds/sf3", "/usr/share/sounds/sf2"})
        folders.emplace_back(folder);
    return folders;
}

std::vector<fs::path> soundFontsIn(std::span<const fs::path> folders)
{
    std::vector<fs::path> fonts;
    for (const fs::path& folder : folders) {
        std::error_code error;
        for (const fs::directory_entry& entry : entriesOf(folder, error))
            if (isSoundFont(entry))
                fonts.push_back(entry.path());
    }
    std::ranges::sort(fonts, {}, rankOf);
    return fonts;
}

std::optional<fs::path> findSoundFont(std::span<const fs::path> folders)
{
    const std::vector<fs::path> fonts = soundFontsIn(folders);
    return fonts.empty() ? std::nullopt : std::optional(fonts.front());
}

} // namespace rollwright
