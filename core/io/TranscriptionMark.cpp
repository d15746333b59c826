#include "core/io/TranscriptionMark.h"

#include <fstream>
#include <string_view>

namespace rollwright {

namespace {

constexpr std::string_view kMark = "Transcribed by Rollwright";
constexpr std::size_t kBeginning = 128; ///< bytes of a file that are searched

} // namespace

std::string transcriptionMark(const std::string& modelName)
{
    return std::string(kMark) + " with " + modelName;
}

bool hasTranscriptionMark(const std::filesystem::path& file)
{
    std::string beginning(kBeginning, '\0');
    std::ifstream in(file, std::ios::binary);
    in.read(beginning.data(), static_cast<std::streamsize>(beginning.size()));
    return beginning.find(kMark) != std::string::npos;
}

} // namespace rollwright
