#pragma once

#include <functional>
#include <memory>
#include <span>

#include "core/base/Units.h"

namespace rollwright {

/// Something that takes sound at its own pace: a device, or nothing at all. Used by one thread.
class AudioSink
{
public:
    virtual ~AudioSink() = default;

    /// Takes interleaved stereo and returns when there is room for more. False when the device is
    /// gone; a device that hangs may never return.
    virtual bool write(std::span<const float> stereo) = 0;

    /// How long after `write` returned its last frame is heard.
    virtual Seconds latency() = 0;

    /// Lets the device sleep until the next `write`, as nothing is heard; again and again.
    virtual void rest() {}
};

/// Opens a sink; null when there is no device. May block, even for ever.
using AudioSinkOpener = std::function<std::unique_ptr<AudioSink>(SampleRate)>;

} // namespace rollwright
