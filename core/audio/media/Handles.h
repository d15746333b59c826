#pragma once

#include <memory>

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libswresample/swresample.h>
}

/// Owners of what FFmpeg's libraries hand out.
namespace rollwright::media {

template <auto release>
struct Release {
    template <typename T>
    void operator()(T* handle) const
    {
        release(&handle);
    }
};

using Io = std::unique_ptr<AVIOContext, Release<avio_closep>>;
using Container = std::unique_ptr<AVFormatContext, Release<avformat_close_input>>;
using Codec = std::unique_ptr<AVCodecContext, Release<avcodec_free_context>>;
using Converter = std::unique_ptr<SwrContext, Release<swr_free>>;
using Packet = std::unique_ptr<AVPacket, Release<av_packet_free>>;
using Frame = std::unique_ptr<AVFrame, Release<av_frame_free>>;

} // namespace rollwright::media
