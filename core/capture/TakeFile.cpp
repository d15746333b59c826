#include "core/capture/TakeFile.h"

#include <cerrno>

#include <fcntl.h>
#include <sndfile.h>

#include "core/base/WriteError.h"

namespace rollwright {

namespace fs = std::filesystem;

namespace {

constexpr int kFormat = SF_FORMAT_FLAC | SF_FORMAT_PCM_24;
constexpr mode_t kReadableByAll = 0644;

struct NewFile {
    fs::path path;
    int descriptor;
};

Result<NewFile> createNew(const fs::path& folder, const std::string& stem)
{
    std::error_code error;
    fs::create_directories(folder, error);
    if (error)
        return tl::unexpected(writeError(folder, error.value()));
    for (int number = 1;; ++number) {
        const std::string suffix = number == 1 ? "" : " (" + std::to_string(number) + ")";
        const fs::path path = folder / (stem + suffix + ".flac");
        const int descriptor =
            ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, kReadableByAll);
        if (descriptor >= 0)
            return NewFile{path, descriptor};
        if (errno != EEXIST)
            return tl::unexpected(writeError(path, errno));
    }
}

} // namespace

Result<std::unique_ptr<TakeFile>> TakeFile::create(const fs::path& folder, const std::string& stem,
                                                   InputFormat format)
{
    const auto file = createNew(folder, stem);
    if (!file)
        return tl::unexpected(file.error());
    auto take = std::make_unique<TakeFile>(file->path, file->descriptor, format);
    if (auto opened = take->check(); !opened) {
        (void)take->finish(); // which removes the file
        return tl::unexpected(opened.error());
    }
    return take;
}

TakeFile::TakeFile(fs::path file, int descriptor, InputFormat format)
    : m_path(std::move(file)), m_format(format), m_out(descriptor),
      m_sound(openSoundStream(m_out, format.rate, format.channels, kFormat))
{
}

TakeFile::~TakeFile()
{
    if (m_sound)
        finish(); // whoever wants to know asks before
}

Result<void> TakeFile::write(std::span<const float> samples)
{
    const auto frames = static_cast<sf_count_t>(samples.size()) / m_format.channels;
    const sf_count_t written = sf_writef_float(m_sound.get(), samples.data(), frames);
    if (auto good = check(); !good)
        return good;
    m_frames += written;
    return {};
}

Result<void> TakeFile::sync()
{
    m_out.sync();
    return check();
}

Result<void> TakeFile::finish()
{
    m_sound.reset();
    if (m_frames == 0) {
        std::error_code ignored;
        fs::remove(m_path, ignored);
    }
    return check();
}

Result<void> TakeFile::check() const
{
    if (!m_out)
        return tl::unexpected(writeError(m_path, m_out.error()));
    return {};
}

} // namespace rollwright
