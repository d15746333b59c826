#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include <tl/expected.hpp>

#include "core/base/Units.h"

namespace rollwright {

/// Why there is nothing to record from.
enum class InputTrouble {
    NoServer,     ///< nobody who has sound devices runs
    NotAnswering, ///< somebody runs, but does not answer
    Denied,       ///< the user may not record
    NoDevice,     ///< there is none, or not the one that was asked for
    Lost,         ///< it went away, or no sound came from it any more
};

/// Something to record from.
struct InputDevice {
    std::string id;   ///< the same from day to day
    std::string name; ///< for people

    bool operator==(const InputDevice&) const = default;
};

struct InputDevices {
    std::vector<InputDevice> all; ///< at least one
    std::string usual;            ///< the id of the one that the desktop would take

    bool operator==(const InputDevices&) const = default;
};

struct InputFormat {
    SampleRate rate;
    int channels = 1; ///< 1 or 2, interleaved
};

/// An open microphone, or whatever else sound comes from. Used by one thread.
class AudioInput
{
public:
    virtual ~AudioInput() = default;

    virtual InputFormat format() const = 0;

    /// Fills the beginning of `samples`, nominally in [-1, 1], with whole frames and returns how
    /// many samples came: 0 when none came within some 100 ms, no value when the device is gone.
    virtual std::optional<std::size_t> read(std::span<float> samples) = 0;
};

template <typename T>
using InputResult = tl::expected<T, InputTrouble>;

/// The devices of a computer. Both functions may be called by any thread and return within some
/// seconds, also where the sound server hangs, and at once when they are to stop (with whatever).
struct AudioInputSystem {
    std::function<InputResult<InputDevices>(const std::stop_token& stop)> devices;
    std::function<InputResult<std::unique_ptr<AudioInput>>(const std::string& id,
                                                           const std::stop_token& stop)>
        open;
};

} // namespace rollwright
