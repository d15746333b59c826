#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "core/playback/MidiTarget.h"

namespace rollwright {

/// Stays connected to the port that the user chose, as long as it is there: one that vanishes is
/// left, one that comes back is taken again, also where its numbers alone tell that it had gone.
/// The system, which may hang, is asked on a thread of its own, and regularly only while a port is
/// wanted.
///
/// Ports are told and chosen without the numbers of the day; the second of two that are called
/// "Piano" is "Piano (2)".
class MidiConnection
{
public:
    /// All are called on a thread of the connection's own, which outlives it where the system
    /// hangs; `changed`, with what differs from the call before, never after its end. The
    /// connection is locked meanwhile: `changed` must not call it, nor wait for who does.
    struct Calls {
        std::function<std::optional<std::vector<std::string>>()> portNames; ///< with numbers
        /// A port is named with its numbers. False: that did not work.
        std::function<bool(const MidiTarget&)> connect;
        std::function<void()> disconnect;
        std::function<void(const MidiStatus&)> changed;
    };
    explicit MidiConnection(Calls calls);
    /// Does not disconnect. Waits for a system that hangs half a second at most.
    ~MidiConnection();
    MidiConnection(const MidiConnection&) = delete;
    MidiConnection& operator=(const MidiConnection&) = delete;

    // One thread.
    void setTarget(const MidiTarget& target);
    void lookForPorts();

private:
    struct Shared;
    static void watch(Shared& shared);
    static MidiStatus update(Shared& shared, const MidiTarget& target);

    std::shared_ptr<Shared> m_shared;
    std::thread m_thread;
};

} // namespace rollwright
