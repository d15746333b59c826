#include "core/audio/ContainerLength.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <string>
#include <string_view>
#include <system_error>

namespace rollwright {

namespace {

/// How a container is made of chunks, each a name, a size and so many bytes.
struct Layout {
    std::string_view magic;   ///< begins the file
    std::string_view samples; ///< begins the name of the chunk that holds them
    bool bigEndian = false;
    std::uint64_t first = 12; ///< where the first chunk begins
    std::uint64_t nameBytes = 4;
    std::uint64_t sizeBytes = 4;
    bool sizeOfAll = false; ///< name and size count, too
    std::uint64_t step = 2; ///< chunks begin at multiples of it
};

constexpr Layout kWav{"RIFF", "data"};
constexpr Layout kRf64{"RF64", "data"};
constexpr Layout kW64{.magic = "riff",
                      .samples = "data",
                      .first = 40,
                      .nameBytes = 16,
                      .sizeBytes = 8,
                      .sizeOfAll = true,
                      .step = 8};
constexpr Layout kAiff{"FORM", "SSND", true};
/// The first four bytes of a name tell it; the header is a chunk as the samples are.
constexpr Layout kAsf{.magic = "\x30\x26\xB2\x75",
                      .samples = "\x36\x26\xB2\x75",
                      .first = 0,
                      .nameBytes = 16,
                      .sizeBytes = 8,
                      .sizeOfAll = true,
                      .step = 1};
constexpr std::array kLayouts{kWav, kRf64, kW64, kAiff, kAsf};

/// A file of 2^62 bytes is none.
constexpr std::uint64_t kUnknown = std::uint64_t{1} << 62;
constexpr std::uint32_t kElsewhere = 0xFFFFFFFF; ///< in "ds64", or not known

/// Programs that write WAV into a pipe put a size near the greatest there, of 31 or of 32 bits.
bool isUnknownWavSize(std::uint64_t bytes)
{
    return (bytes >= 0x7FFF0000 && bytes <= 0x80000000) || bytes >= 0xFFFF0000;
}

std::string textAt(std::istream& in, std::uint64_t place, std::size_t length)
{
    std::string text(length, '\0');
    in.seekg(static_cast<std::streamoff>(place));
    return in.read(text.data(), static_cast<std::streamsize>(length)) ? text : std::string();
}

/// Nothing where the file ends before.
std::optional<std::uint64_t> numberAt(std::istream& in, std::uint64_t place, std::size_t length,
                                      bool bigEndian)
{
    std::string bytes = textAt(in, place, length);
    if (bytes.empty())
        return std::nullopt;
    if (!bigEndian)
        std::ranges::reverse(bytes);
    std::uint64_t value = 0;
    for (const char byte : bytes)
        value = value << 8 | static_cast<unsigned char>(byte);
    return value;
}

std::optional<MissingBytes> missingFrom(std::uint64_t begin, std::uint64_t bytes,
                                        std::uint64_t fileSize)
{
    const std::uint64_t present = fileSize - std::min(begin, fileSize);
    if (bytes >= kUnknown || bytes <= present)
        return std::nullopt;
    return MissingBytes{bytes, present};
}

/// Sizes beyond 32 bits stand in the chunk "ds64" of RF64.
std::uint64_t sizeOfSamples(const Layout& layout, std::uint64_t bytes,
                            std::optional<std::uint64_t> ds64)
{
    if (layout.magic == kRf64.magic && bytes == kElsewhere)
        return ds64.value_or(kUnknown);
    return layout.magic == kWav.magic && isUnknownWavSize(bytes) ? kUnknown : bytes;
}

std::optional<MissingBytes> missingOfChunks(std::istream& in, const Layout& layout,
                                            std::uint64_t fileSize)
{
    const std::uint64_t headerBytes = layout.nameBytes + layout.sizeBytes;
    std::optional<std::uint64_t> ds64;
    std::uint64_t place = layout.first;
    while (auto size = numberAt(in, place + layout.nameBytes, layout.sizeBytes, layout.bigEndian)) {
        const std::string name = textAt(in, place, layout.samples.size());
        const std::uint64_t begin = place + headerBytes;
        const std::uint64_t counted = layout.sizeOfAll ? headerBytes : 0;
        if (*size < counted)
            return std::nullopt;
        const std::uint64_t bytes = *size - counted;
        if (name == layout.samples)
            return missingFrom(begin, sizeOfSamples(layout, bytes, ds64), fileSize);
        if (name == "ds64")
            ds64 = numberAt(in, begin + 8, 8, false);
        if (bytes > fileSize - begin)
            return std::nullopt;
        place = (begin + bytes + layout.step - 1) / layout.step * layout.step;
    }
    return std::nullopt;
}

/// A header of numbers: the magic, where the samples begin, how many bytes they are.
std::optional<MissingBytes> missingOfAu(std::istream& in, bool bigEndian, std::uint64_t fileSize)
{
    const auto begin = numberAt(in, 4, 4, bigEndian);
    const auto bytes = numberAt(in, 8, 4, bigEndian);
    if (!begin || !bytes || *bytes == kElsewhere)
        return std::nullopt;
    return missingFrom(*begin, *bytes, fileSize);
}

} // namespace

std::optional<MissingBytes> missingBytes(const std::filesystem::path& file)
{
    std::error_code error;
    const std::uint64_t fileSize = std::filesystem::file_size(file, error);
    std::ifstream in(file, std::ios::binary);
    if (error || !in)
        return std::nullopt;
    const std::string magic = textAt(in, 0, 4);
    if (magic == ".snd" || magic == "dns.")
        return missingOfAu(in, magic == ".snd", fileSize);
    const auto layout = std::ranges::find(kLayouts, magic, &Layout::magic);
    return layout == kLayouts.end() ? std::nullopt : missingOfChunks(in, *layout, fileSize);
}

} // namespace rollwright
