#include "core/io/PianoMovement.h"

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
    void make(const PianoMovement& movement)
    {
        switch (movement.kind) {
        case PianoMovement::Kind::Strike: strike(movement); break;
        case PianoMovement::Kind::Release: release(movement); break;
        case PianoMovement::Kind::PedalDown: m_pedal = true; break;
        case PianoMovement::Kind::PedalUp: liftPedal(movement.time); break;
        }
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

    void strike(const PianoMovement& movement)
    {
        silence(movement.pitch, movement.time);
        string(movement.pitch) = {State::Held, movement.time, movement.velocity};
    }

    void release(const PianoMovement& movement)
    {
        if (string(movement.pitch).state != State::Held)
            return;
        if (m_pedal)
            string(movement.pitch).state = State::Sustained;
        else
            silence(movement.pitch, movement.time);
    }

    void liftPedal(Seconds time)
    {
        m_pedal = false;
        for (int pitch = 0; pitch < kPitchCount; ++pitch)
            if (string(pitch).state == State::Sustained)
                silence(pitch, time);
    }

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

PianoMovement movementOf(const MidiEvent& event, Seconds time)
{
    using Kind = PianoMovement::Kind;
    if (event.message() == midi::kControlChange)
        return {time, event.data2 >= midi::kPedalDown ? Kind::PedalDown : Kind::PedalUp};
    if (event.message() == midi::kNoteOn && event.data2 > 0)
        return {time, Kind::Strike, event.data1, event.data2};
    return {time, Kind::Release, event.data1};
}

/// Puts movements in order, tick by tick. Where a key that is held is struck and released at one
/// tick, the release is of the note that sounded before, whichever comes first: staves of one piano
/// stand on tracks of their own.
class TickOrder
{
public:
    void add(std::span<const PianoMovement> tick, std::vector<PianoMovement>& ordered)
    {
        for (const PianoMovement& movement : tick)
            if (movement.kind == Kind::Release)
                ++key(movement).releases;
        for (const PianoMovement& movement : tick)
            place(movement, ordered);
    }

private:
    using Kind = PianoMovement::Kind;
    struct Key {
        bool held = false;
        int releases = 0; ///< of the tick, not placed yet
        int early = 0;    ///< placed before their turn
    };

    Key& key(const PianoMovement& movement)
    {
        return m_keys[static_cast<std::size_t>(movement.pitch)];
    }

    void place(const PianoMovement& movement, std::vector<PianoMovement>& ordered)
    {
        const bool strikes = movement.kind == Kind::Strike;
        if (!strikes && movement.kind != Kind::Release) {
            ordered.push_back(movement);
            return;
        }
        Key& moved = key(movement);
        if (strikes && moved.held && moved.releases > 0) {
            ordered.push_back({movement.time, Kind::Release, movement.pitch});
            --moved.releases;
            ++moved.early;
        }
        if (!strikes && moved.early > 0) {
            --moved.early;
            return;
        }
        moved.held = strikes;
        moved.releases -= strikes ? 0 : 1;
        ordered.push_back(movement);
    }

    std::array<Key, kPitchCount> m_keys;
};

} // namespace

std::vector<PianoMovement> movementsOf(const MidiFile& file)
{
    std::vector<MidiEvent> events;
    for (const MidiTrack& track : file.tracks)
        std::ranges::copy_if(track.events, std::back_inserter(events), movesKeyOrPedal);
    std::ranges::stable_sort(events, {}, &MidiEvent::tick);

    const TempoMap tempo(file);
    std::vector<PianoMovement> movements, tick;
    movements.reserve(events.size());
    TickOrder order;
    for (std::size_t i = 0; i < events.size(); ++i) {
        tick.push_back(movementOf(events[i], tempo.timeOf(events[i].tick)));
        if (i + 1 < events.size() && events[i + 1].tick == events[i].tick)
            continue;
        order.add(tick, movements);
        tick.clear();
    }
    return movements;
}

std::vector<Note> notesOf(std::span<const PianoMovement> movements)
{
    Piano piano;
    for (const PianoMovement& movement : movements)
        piano.make(movement);
    if (!movements.empty())
        piano.silenceAll(movements.back().time);
    std::vector<Note> notes = std::move(piano).notes();
    std::ranges::sort(notes, {}, [](const Note& n) { return std::tuple(n.onset, n.pitch); });
    return notes;
}

std::vector<Note> notesOf(const MidiFile& file)
{
    return notesOf(movementsOf(file));
}

Pedalling pedallingOf(std::span<const PianoMovement> movements)
{
    Pedalling pedalling;
    bool isDown = false;
    Seconds down{};
    const auto lift = [&](Seconds time) {
        if (isDown)
            pedalling = pressed(std::move(pedalling), down, time);
        isDown = false;
    };
    for (const PianoMovement& movement : movements) {
        if (movement.kind == PianoMovement::Kind::PedalUp) {
            lift(movement.time);
        } else if (movement.kind == PianoMovement::Kind::PedalDown && !isDown) {
            isDown = true;
            down = movement.time;
        }
    }
    if (!movements.empty())
        lift(movements.back().time);
    return pedalling;
}

} // namespace rollwright
