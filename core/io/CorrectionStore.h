#pragma once

#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>

#include "core/base/Result.h"
#include "core/io/RecordingContents.h"
#include "core/notes/RunWork.h"

namespace rollwright {

/// Keeps what people corrected and which thresholds they chose, so that it is there when the
/// recording is opened again: a folder with a JSON file for each recording and model. Recordings
/// are known by their content, wherever they lie. Blocks; any thread, one at a time.
class CorrectionStore
{
public:
    /// Made when it is needed. Empty: nothing is kept.
    explicit CorrectionStore(std::filesystem::path folder);

    /// None where nothing was changed. Fails with FileNotReadable or DamagedCorrections; then the
    /// file is put aside, beside those that were before, so that the next one does not take its
    /// place.
    Result<std::optional<RunWork>> find(const std::filesystem::path& recording,
                                        const std::string& modelId);

    /// Whole or not at all; empty work is forgotten. Fails with FileNotWritable or DiskFull, and
    /// as `RecordingContents::of`.
    Result<void> keep(const std::filesystem::path& recording, const std::string& modelId,
                      const RunWork& work);

    /// What the recording is known by; read whole the first time.
    Result<std::string> identityOf(const std::filesystem::path& recording,
                                   const std::stop_token& stop = {})
    {
        return m_contents.of(recording, stop);
    }

private:
    Result<std::filesystem::path> fileOf(const std::filesystem::path& recording,
                                         const std::string& modelId);

    std::filesystem::path m_folder;
    RecordingContents m_contents;
};

/// `rollwright/corrections` in the user's folder for data; empty where there is none.
std::filesystem::path usualCorrectionFolder();

} // namespace rollwright
