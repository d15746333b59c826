#include "core/io/MidiReader.h"

#include <cstdint>
#include <span>

#include "core/io/FileContent.h"
#include "core/io/MidiParser.h"

namespace rollwright {

Result<MidiFile> readMidi(const std::filesystem::path& file)
{
    const Result<std::string> content = contentOf(file);
    if (!content)
        return tl::unexpected(content.error());
    auto parsed =
        parseMidi({reinterpret_cast<const std::uint8_t*>(content->data()), content->size()});
    if (!parsed)
        return failure(parsed.error().code, file.string(), parsed.error().detail);
    return parsed;
}

} // namespace rollwright
