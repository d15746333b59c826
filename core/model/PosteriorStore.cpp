#include "core/model/PosteriorStore.h"

#include <algorithm>
#include <array>
#include <bit>
#include <chrono>
#include <fstream>
#include <limits>
#include <ostream>
#include <utility>
#include <vector>

#include "core/base/FolderEntries.h"
#include "core/base/SafeFile.h"
#include "core/base/UserFolders.h"

namespace rollwright {

namespace {

namespace fs = std::filesystem;

constexpr const char* kSuffix = ".posteriors";
constexpr std::array kMagic{'R', 'W', 'P', 'O', 'S', 'T', '0', '1'};
constexpr std::chrono::hours kAbandoned{24}; ///< nobody writes a file for so long
constexpr std::int64_t kMostFrames = std::numeric_limits<int>::max() / kKeyCount;

/// Followed by the values of the posteriorgrams that are there, as they lie in memory: the files
/// stay on the computer that wrote them.
struct Header {
    std::array<char, 8> magic = kMagic;
    double hop = 0;
    double centre = 0;
    double delay = 0;
    std::int64_t frames = 0;
    std::uint64_t present = 0; ///< a bit for each of `kParts`
};

constexpr std::array kParts{&Posteriors::frame, &Posteriors::onset, &Posteriors::offset,
                            &Posteriors::velocity};

Header headerOf(const Posteriors& posteriors)
{
    Header header;
    header.hop = posteriors.grid.hop.count();
    header.centre = posteriors.grid.centre.count();
    header.delay = posteriors.delay.count();
    header.frames = posteriors.grid.frames;
    for (std::size_t part = 0; part < kParts.size(); ++part)
        header.present |= std::uint64_t{!(posteriors.*kParts[part]).empty()} << part;
    return header;
}

std::uintmax_t sizeOf(const Header& header)
{
    return sizeof(Header) + static_cast<std::uintmax_t>(std::popcount(header.present)) *
                                static_cast<std::uintmax_t>(header.frames) * kKeyCount *
                                sizeof(float);
}

bool valid(const Header& header, std::uintmax_t fileSize)
{
    return header.magic == kMagic && header.frames >= 0 && header.frames <= kMostFrames &&
           header.present >> kParts.size() == 0 && fileSize == sizeOf(header);
}

std::optional<Posteriors> posteriorsFrom(std::istream& in, std::uintmax_t fileSize)
{
    Header header;
    if (!in.read(reinterpret_cast<char*>(&header), sizeof header) || !valid(header, fileSize))
        return std::nullopt;
    const int frames = static_cast<int>(header.frames);
    Posteriors posteriors;
    posteriors.grid = {Seconds(header.hop), Seconds(header.centre), frames};
    posteriors.delay = Seconds(header.delay);
    for (std::size_t part = 0; part < kParts.size(); ++part) {
        if ((header.present >> part & 1) == 0)
            continue;
        Posteriorgram& values = posteriors.*kParts[part];
        values = Posteriorgram(frames);
        in.read(reinterpret_cast<char*>(values.values().data()),
                static_cast<std::streamsize>(values.values().size_bytes()));
    }
    return in ? std::optional(std::move(posteriors)) : std::nullopt;
}

void write(std::ostream& out, const Posteriors& posteriors)
{
    const Header header = headerOf(posteriors);
    out.write(reinterpret_cast<const char*>(&header), sizeof header);
    for (const auto part : kParts) {
        const auto values = (posteriors.*part).values();
        out.write(reinterpret_cast<const char*>(values.data()),
                  static_cast<std::streamsize>(values.size_bytes()));
    }
}

} // namespace

fs::path usualPosteriorFolder()
{
    const fs::path caches = userCacheFolder();
    return caches.empty() ? fs::path() : caches / "rollwright/posteriors";
}

PosteriorStore::PosteriorStore(fs::path folder, std::uintmax_t mostBytes)
    : m_folder(std::move(folder)), m_mostBytes(mostBytes)
{
}

fs::path PosteriorStore::fileOf(const std::string& key) const
{
    return m_folder / (key + kSuffix);
}

std::optional<Posteriors> PosteriorStore::find(const std::string& key) const
{
    if (m_folder.empty())
        return std::nullopt;
    const fs::path file = fileOf(key);
    std::error_code error;
    const std::uintmax_t size = fs::file_size(file, error);
    if (error)
        return std::nullopt;
    std::ifstream in(file, std::ios::binary);
    auto posteriors = posteriorsFrom(in, size);
    if (posteriors) // used now
        fs::last_write_time(file, fs::file_time_type::clock::now(), error);
    else
        fs::remove(file, error);
    return posteriors;
}

void PosteriorStore::keep(const std::string& key, const Posteriors& posteriors) const
{
    if (m_folder.empty() || sizeOf(headerOf(posteriors)) > m_mostBytes)
        return;
    std::error_code error;
    fs::create_directories(m_folder, error);
    if (writeSafely(fileOf(key), [&](std::ostream& out) { write(out, posteriors); }))
        makeRoom();
}

void PosteriorStore::makeRoom() const
{
    struct Kept {
        fs::file_time_type used;
        std::uintmax_t size;
        fs::path file;
    };
    std::vector<Kept> all;
    std::uintmax_t total = 0;
    std::error_code error;
    const auto longAgo = fs::file_time_type::clock::now() - kAbandoned;
    for (const fs::directory_entry& entry : entriesOf(m_folder, error)) {
        if (isUnfinished(entry.path()) && entry.last_write_time(error) < longAgo)
            fs::remove(entry.path(), error);
        const std::uintmax_t size = entry.file_size(error);
        if (error || entry.path().extension() != kSuffix)
            continue;
        all.push_back({entry.last_write_time(error), size, entry.path()});
        total += size;
    }
    std::ranges::sort(all, {}, &Kept::used);
    for (auto oldest = all.begin(); total > m_mostBytes && oldest != all.end(); ++oldest) {
        fs::remove(oldest->file, error);
        total -= oldest->size;
    }
}

} // namespace rollwright
