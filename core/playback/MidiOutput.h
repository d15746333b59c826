#pragma once

#include <functional>
#include <memory>

#include "core/notes/NoteList.h"
#include "core/playback/MidiConnection.h"
#include "core/playback/MidiPlayer.h"

namespace rollwright {

/// Sends what is heard to the port that the user chose, as long as it is there.
class MidiOutput
{
public:
    /// `changed` is called on a thread of the output's own, with what differs from the call before;
    /// it must not call the output, nor wait for who does.
    MidiOutput(MidiSystem system, std::shared_ptr<const PlayheadClock> clock, SampleRate rate,
               std::function<void(const MidiStatus&)> changed);
    /// Lets every key go and closes the port, which it waits for; for a system that hangs where it
    /// is asked for ports, half a second at most.
    ~MidiOutput();
    MidiOutput(const MidiOutput&) = delete;
    MidiOutput& operator=(const MidiOutput&) = delete;

    // One thread.
    void setTarget(const MidiTarget& target) { m_connection.setTarget(target); }
    /// Null: none. `delay` as MidiPlayer has it.
    void setNotes(std::shared_ptr<const NoteList> notes, Pedalling pedalling = {},
                  Seconds delay = Seconds(0));
    void panic(); ///< all keys up, at once
    void lookForPorts() { m_connection.lookForPorts(); }

private:
    struct Shared;
    static void giveNotes(Shared& shared, MidiPlayer& player);
    static bool connect(Shared& shared, const MidiTarget& target);
    static void playOn(Shared& shared, std::unique_ptr<MidiPort> port);
    static MidiConnection::Calls callsOf(const std::shared_ptr<Shared>& shared,
                                         std::function<void(const MidiStatus&)> changed);

    std::shared_ptr<Shared> m_shared; ///< outlives the output where the system hangs
    MidiConnection m_connection;
};

} // namespace rollwright
