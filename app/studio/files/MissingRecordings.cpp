#include "app/studio/files/MissingRecordings.h"

namespace rollwright {

const Recording* missingRecording(const std::vector<std::unique_ptr<Recording>>& open,
                                  const KnownContents& contents, const std::filesystem::path& file,
                                  const std::string& content)
{
    std::vector<const Recording*> namesakes;
    for (const auto& recording : open) {
        if (recording->file == file || !recording->missing())
            continue;
        const auto known = contents.find(recording->file);
        if (known == contents.end() || known->second.empty()) {
            if (recording->file.filename() == file.filename())
                namesakes.push_back(recording.get());
        } else if (known->second == content) {
            return recording.get();
        }
    }
    return namesakes.size() == 1 ? namesakes.front() : nullptr;
}

} // namespace rollwright
