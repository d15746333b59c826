#pragma once

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

#include "core/notes/NoteList.h"
#include "core/playback/MidiPlayer.h"
#include "core/playback/MidiTarget.h"

namespace rollwright {

/// Sends what is heard to the port that the user chose, as long as it is there: one that vanishes
/// is left, one that comes back is taken again. The system, which may hang, is asked on a thread of
/// its own, and regularly only while a port is wanted.
class MidiOutput
{
public:
    /// `changed` is called on a thread of the output's own, with what differs from the call before.
    MidiOutput(MidiSystem system, std::shared_ptr<const PlayheadClock> clock, SampleRate rate,
               std::function<void(const MidiStatus&)> changed);
    /// Lets every key go. Does not wait for a system that hangs.
    ~MidiOutput();
    MidiOutput(const MidiOutput&) = delete;
    MidiOutput& operator=(const MidiOutput&) = delete;

    // One thread.
    void setTarget(const MidiTarget& target);
    void setNotes(std::shared_ptr<const NoteList> notes); ///< null: none
    void panic();                                         ///< all keys up, at once
    void lookForPorts();

private:
    /// Outlives the output where the system hangs.
    struct Shared {
        MidiSystem system;
        std::shared_ptr<const PlayheadClock> clock;
        SampleRate rate;
        std::function<void(const MidiStatus&)> changed;

        std::mutex mutex; ///< guards the following
        std::condition_variable wake;
        bool quit = false;
        bool look = false;
        bool ended = false;
        MidiTarget target;
        std::shared_ptr<const NoteList> notes;
        std::unique_ptr<MidiPlayer> player; ///< null: not connected
    };
    static void watch(Shared& shared);
    static MidiStatus connect(Shared& shared, const MidiTarget& target, MidiTarget& connected);
    static void playOn(Shared& shared, std::unique_ptr<MidiPort> port);

    std::shared_ptr<Shared> m_shared;
    std::thread m_thread;
};

} // namespace rollwright
