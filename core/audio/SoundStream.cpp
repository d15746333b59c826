#include "core/audio/SoundStream.h"

#include <ostream>

#include <sndfile.h>

namespace rollwright {

namespace {

/// What libsndfile asks of a file, answered by a stream.
struct Stream {
    static std::ostream& of(void* user) { return *static_cast<std::ostream*>(user); }
    static sf_count_t tell(void* user) { return of(user).tellp(); }
    static sf_count_t seek(sf_count_t offset, int whence, void* user)
    {
        of(user).seekp(offset, whence == SEEK_SET   ? std::ios::beg
                               : whence == SEEK_CUR ? std::ios::cur
                                                    : std::ios::end);
        return tell(user);
    }
    static sf_count_t write(const void* bytes, sf_count_t count, void* user)
    {
        return of(user).write(static_cast<const char*>(bytes), count) ? count : 0;
    }
    static sf_count_t read(void*, sf_count_t, void*) { return 0; }
    static sf_count_t length(void* user)
    {
        const sf_count_t place = tell(user);
        const sf_count_t end = seek(0, SEEK_END, user);
        seek(place, SEEK_SET, user);
        return end;
    }
};

} // namespace

void CloseSoundStream::operator()(sf_private_tag* handle) const
{
    sf_close(handle);
}

SoundStream openSoundStream(std::ostream& out, SampleRate rate, int channels, int format)
{
    SF_INFO info{0, rate.hertz, channels, format, 0, 0};
    SF_VIRTUAL_IO io{Stream::length, Stream::seek, Stream::read, Stream::write, Stream::tell};
    SoundStream stream(sf_open_virtual(&io, SFM_WRITE, &info, &out));
    if (stream)
        sf_command(stream.get(), SFC_SET_CLIPPING, nullptr, SF_TRUE);
    else
        out.setstate(std::ios::failbit);
    return stream;
}

} // namespace rollwright
