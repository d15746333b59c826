#pragma once

#include <filesystem>
#include <memory>
#include <span>
#include <string>

#include "core/audio/SoundStream.h"
#include "core/base/Result.h"
#include "core/capture/AudioInput.h"
#include "core/capture/FileStream.h"

namespace rollwright {

/// A recording that is being made: a FLAC file of 24 bits that can be read at any time, also when
/// the program ends without a word. Only its last tenth of a second is not in it then, and its
/// length does not stand in its header.
///
/// One thread at a time; everything may wait for the disk.
class TakeFile
{
public:
    /// Makes the folder, if need be, and a file "STEM.flac" in it, or "STEM (2).flac" and so on: no
    /// file is ever replaced. Fails with FileNotWritable or DiskFull.
    static Result<std::unique_ptr<TakeFile>> create(const std::filesystem::path& folder,
                                                    const std::string& stem, InputFormat format);
    /// For `create`.
    TakeFile(std::filesystem::path file, int descriptor, InputFormat format);
    ~TakeFile();
    TakeFile(const TakeFile&) = delete;
    TakeFile& operator=(const TakeFile&) = delete;

    const std::filesystem::path& path() const { return m_path; }
    Seconds length() const { return m_format.rate.duration(m_frames); } ///< written so far

    /// Whole frames; beyond [-1, 1] they are clipped. Fails with FileNotWritable or DiskFull; then,
    /// and for good, the file is what it was before.
    Result<void> write(std::span<const float> samples);

    /// Sees to it that what was written outlasts a power cut.
    Result<void> sync();

    /// Nothing may be written afterwards. A file without sound is removed.
    Result<void> finish();

private:
    Result<void> check() const;

    std::filesystem::path m_path;
    InputFormat m_format;
    std::int64_t m_frames = 0;
    FileStream m_out;
    SoundStream m_sound; ///< null: finished
};

} // namespace rollwright
