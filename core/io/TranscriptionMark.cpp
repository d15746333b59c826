#include "core/io/TranscriptionMark.h"

#include <fstream>
#include <string_view>

#include "core/transcription/Transcription.h"

namespace rollwright {

namespace {

constexpr std::string_view kMark = "Transcribed by Rollwright";
constexpr std::size_t kBeginning = 128; ///< bytes of a file that are searched

} // namespace

std::string transcriberOf(const Transcription& transcription)
{
    return transcription.model.name + (transcription.corrected ? ", corrected" : "");
}

std::string transcriptionMark(const Transcription& transcription)
{
    return std::string(kMark) + " with " + transcriberOf(transcription);
}

bool hasTranscriptionMark(const std::filesystem::path& file)
{
    std::string beginning(kBeginning, '\0');
    std::ifstream in(file, std::ios::binary);
    in.read(beginning.data(), static_cast<std::streamsize>(beginning.size()));
    return beginning.find(kMark) != std::string::npos;
}

} // namespace rollwright
