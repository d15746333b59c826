#include "core/io/TranscriptionMark.h"

#include <fstream>

#include "core/transcription/Transcription.h"

namespace rollwright {

namespace {

constexpr std::string_view kMark = "Transcribed by Rollwright";
constexpr std::string_view kWith = " with ";
constexpr std::size_t kBeginning = 128; ///< bytes of a file that are searched

} // namespace

std::string transcriberOf(const Transcription& transcription)
{
    return transcription.model.name + (transcription.corrected ? ", corrected" : "");
}

std::string transcriptionMark(const Transcription& transcription)
{
    const std::string transcriber = transcriberOf(transcription);
    return transcriber.empty() ? "" : std::string(kMark).append(kWith).append(transcriber);
}

std::string transcriberIn(std::string_view mark)
{
    if (!mark.starts_with(kMark) || !mark.substr(kMark.size()).starts_with(kWith))
        return {};
    return std::string(mark.substr(kMark.size() + kWith.size()));
}

bool hasTranscriptionMark(const std::filesystem::path& file)
{
    std::string beginning(kBeginning, '\0');
    std::ifstream in(file, std::ios::binary);
    in.read(beginning.data(), static_cast<std::streamsize>(beginning.size()));
    return beginning.find(kMark) != std::string::npos;
}

} // namespace rollwright
