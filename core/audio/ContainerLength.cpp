#include "core/audio/ContainerLength.h"

#include <array>
#include <fstream>
#include <string_view>
#include <system_error>

namespace rollwright {

namespace {

/// Programs that write WAV into a pipe put a size near the greatest there, of 31 or of 32 bits.
bool isUnknownSize(std::uint32_t bytes)
{
    return (bytes >= 0x7FFF0000 && bytes <= 0x80000000) || bytes >= 0xFFFF0000;
}

struct ChunkHeader {
    std::array<char, 4> id{};
    std::array<unsigned char, 4> size{};

    std::string_view name() const { return {id.data(), id.size()}; }
    std::uint32_t bytes(bool bigEndian) const
    {
        std::uint32_t value = 0;
        for (std::size_t i = 0; i < size.size(); ++i)
            value = value << 8 | size[bigEndian ? i : size.size() - 1 - i];
        return value;
    }
};

bool readHeader(std::istream& in, ChunkHeader& header)
{
    in.read(header.id.data(), static_cast<std::streamsize>(header.id.size()));
    in.read(reinterpret_cast<char*>(header.size.data()),
            static_cast<std::streamsize>(header.size.size()));
    return static_cast<bool>(in);
}

} // namespace

std::optional<MissingBytes> missingBytes(const std::filesystem::path& file)
{
    std::error_code error;
    const std::uint64_t fileSize = std::filesystem::file_size(file, error);
    std::ifstream in(file, std::ios::binary);
    ChunkHeader header;
    if (error || !readHeader(in, header) || (header.name() != "RIFF" && header.name() != "FORM"))
        return std::nullopt;

    const bool aiff = header.name() == "FORM";
    std::uint64_t position = 12; // after the form's type
    while (in.seekg(static_cast<std::streamoff>(position)) && readHeader(in, header)) {
        const std::uint64_t begin = position + 8;
        const std::uint32_t bytes = header.bytes(aiff);
        if (header.name() == (aiff ? "SSND" : "data")) {
            if ((!aiff && isUnknownSize(bytes)) || begin + bytes <= fileSize)
                return std::nullopt;
            return MissingBytes{bytes, fileSize - begin};
        }
        position = begin + bytes + bytes % 2;
    }
    return std::nullopt;
}

} // namespace rollwright
