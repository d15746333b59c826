#pragma once

#include <functional>
#include <memory>

#include "core/playback/MidiConnection.h"
#include "core/playback/MidiHand.h"
#include "core/playback/MidiPort.h"

namespace rollwright {

/// Plays what comes from the port that the user chose on a piano, as long as the port is there.
class MidiInput
{
public:
    /// `changed` is called on a thread of the input's own, with what differs from the call before;
    /// it must not call the input, nor wait for who does.
    MidiInput(MidiInputSystem system, std::shared_ptr<LivePiano> piano,
              std::function<void(const MidiStatus&)> changed);
    /// Lets every key go and closes the port, which it waits for; for a system that hangs where it
    /// is asked for ports, half a second at most.
    ~MidiInput();
    MidiInput(const MidiInput&) = delete;
    MidiInput& operator=(const MidiInput&) = delete;

    // One thread.
    void setSource(const MidiTarget& source) { m_connection.setTarget(source); }
    void lookForPorts() { m_connection.lookForPorts(); }

    MidiHand::Keys held() const; ///< keys that are down. Any thread.

private:
    struct Shared;
    static bool connect(const std::shared_ptr<Shared>& shared, const MidiTarget& source);
    static void listenTo(Shared& shared, std::unique_ptr<MidiInputPort> port);
    static MidiConnection::Calls callsOf(const std::shared_ptr<Shared>& shared,
                                         std::function<void(const MidiStatus&)> changed);

    std::shared_ptr<Shared> m_shared; ///< outlives the input where the system hangs
    MidiConnection m_connection;
};

} // namespace rollwright
