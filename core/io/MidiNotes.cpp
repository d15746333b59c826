#include "core/io/MidiNotes.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "core/io/TempoMap.h"

namespace rollwright {

namespace {

constexpr int kPitchCount = 128;

/// Keys and pedal of a piano, and the notes that were played on it.
class Piano
{
public:
    void strike(int pitch, int velocity, Seconds time)
    {
        silence(pitch, time);
        string(pitch) = {State::Held, time, velocity};
    }

    void release(int pitch, Seconds time)
    {
        if (string(pitch).state != State::Held)
            return;
        if (m_pedal)
            string(pitch).state = State::Sustained;
        else
            silence(pitch, time);
    }

    void setPedal(bool down, Seconds time)
    {
        m_pedal = down;
        if (!down)
            for (int pitch = 0; pitch < kPitchCount; ++pitch)
                if (string(pitch).state == State::Sustained)
                    silence(pitch, time);
    }

    void silenceAll(Seconds time)
    {
        for (int pitch = 0; pitch < kPitchCount; ++pitch)
            silence(pitch, time);
    }

    std::vector<Note> notes() && { return std::move(m_notes); }

private:
    enum class State { Silent, Held, Sustained };
    struct String {
        State state = State::Silent;
        Seconds onset{};
        int velocity = 0;
    };

    String& string(int pitch) { return m_strings[static_cast<std::size_t>(pitch)]; }

    void silence(int pitch, Seconds time)
    {
        String& sounding = string(pitch);
        if (sounding.state != State::Silent && time > sounding.onset)
            m_notes.push_back({sounding.onset, time, Pitch{pitch}, sounding.velocity});
        sounding.state = State::Silent;
    }

    std::array<String, kPitchCount> m_strings;
    bool m_pedal = false;
    std::vector<Note> m_notes;
};

bool movesKeyOrPedal(const MidiEvent& event)
{
    if (!event.isChannelMessage() || event.channel() == midi::kDrumChannel)
        return false;
    const std::uint8_t message = event.message();
    return message == midi::kNoteOn || message == midi::kNoteOff ||
           (message == midi::kControlChange && event.data1 == midi::kSustainPedal);
}

/// Those of all tracks in order of time; at one tick in order of track.
std::vector<MidiEvent> movements(const MidiFile& file)
{
    std::vector<MidiEvent> events;
    for (const MidiTrack& track : file.tracks)
        std::ranges::copy_if(track.events, std::back_inserter(events), movesKeyOrPedal);
    std::ranges::stable_sort(events, {}, &MidiEvent::tick);
    return events;
}

void play(const MidiEvent& event, Seconds time, Piano& piano)
{
    if (event.message() == midi::kControlChange)
        piano.setPedal(event.data2 >= midi::kPedalDown, time);
    else if (event.message() == midi::kNoteOn && event.data2 > 0)
        piano.strike(event.data1, event.data2, time);
    else
        piano.release(event.data1, time);
}

} // namespace

std::vector<Note> notesOf(const MidiFile& file)
{
    const TempoMap tempo(file);
    Piano piano;
    Seconds time{0};
    for (const MidiEvent& event : movements(file)) {
        time = tempo.timeOf(event.tick);
        play(event, time, piano);
    }
    piano.silenceAll(time);
    std::vector<Note> notes = std::move(piano).notes();
    std::ranges::sort(notes, {}, [](const Note& n) { return std::tuple(n.onset, n.pitch); });
    return notes;
}

} // namespace rollwright
