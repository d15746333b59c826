#include "core/audio/FlacWriter.h"

#include <memory>
#include <ostream>

#include <sndfile.h>

namespace rollwright {

namespace {

std::ostream& streamOf(void* user)
{
    return *static_cast<std::ostream*>(user);
}

sf_count_t placeIn(void* user)
{
    return static_cast<sf_count_t>(streamOf(user).tellp());
}

sf_count_t seekIn(sf_count_t offset, int whence, void* user)
{
    const auto direction = whence == SEEK_SET   ? std::ios::beg
                           : whence == SEEK_CUR ? std::ios::cur
                                                : std::ios::end;
    streamOf(user).seekp(offset, direction);
    return placeIn(user);
}

sf_count_t writeTo(const void* bytes, sf_count_t count, void* user)
{
    return streamOf(user).write(static_cast<const char*>(bytes), count) ? count : 0;
}

sf_count_t readNothing(void*, sf_count_t, void*)
{
    return 0;
}

sf_count_t lengthOf(void* user)
{
    std::ostream& out = streamOf(user);
    const auto place = out.tellp();
    out.seekp(0, std::ios::end);
    const auto length = static_cast<sf_count_t>(out.tellp());
    out.seekp(place);
    return length;
}

struct Close {
    void operator()(SNDFILE* handle) const { sf_close(handle); }
};

} // namespace

void writeFlac(AudioView audio, const std::string& comment, std::ostream& out)
{
    SF_VIRTUAL_IO stream{lengthOf, seekIn, readNothing, writeTo, placeIn};
    SF_INFO info{0, audio.rate.hertz, 1, SF_FORMAT_FLAC | SF_FORMAT_PCM_16, 0, 0};
    const std::unique_ptr<SNDFILE, Close> file(sf_open_virtual(&stream, SFM_WRITE, &info, &out));
    if (!file) {
        out.setstate(std::ios::failbit);
        return;
    }
    sf_command(file.get(), SFC_SET_CLIPPING, nullptr, SF_TRUE);
    if (!comment.empty())
        sf_set_string(file.get(), SF_STR_COMMENT, comment.c_str());
    const auto count = static_cast<sf_count_t>(audio.samples.size());
    if (sf_writef_float(file.get(), audio.samples.data(), count) != count)
        out.setstate(std::ios::failbit);
}

} // namespace rollwright
