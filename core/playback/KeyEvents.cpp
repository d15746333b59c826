#include "core/playback/KeyEvents.h"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "core/notes/MidiNumbers.h"

namespace rollwright {

namespace {

std::int64_t frameAt(Seconds time, SampleRate rate)
{
    return std::llround(time.count() * rate.hertz);
}

/// A note as its key moves.
struct KeyStroke {
    std::uint8_t pitch = 0;
    std::int64_t struck = 0;
    std::int64_t released = 0;
    std::uint8_t velocity = 0;

    auto operator<=>(const KeyStroke&) const = default;
};

/// Key by key, in order of time. A key is let go by the time it is struck again.
std::vector<KeyStroke> strokesOf(std::span<const Note> notes, SampleRate rate)
{
    std::vector<KeyStroke> strokes;
    strokes.reserve(notes.size());
    for (const Note& note : notes) {
        if (!note.sounds() || note.pitch.midi < 0 || note.pitch.midi > midi::kMost)
            continue;
        const std::int64_t struck = frameAt(note.onset, rate);
        strokes.push_back(
            {static_cast<std::uint8_t>(note.pitch.midi), struck,
             std::max(struck + 1, frameAt(note.offset, rate)),
             static_cast<std::uint8_t>(std::clamp<int>(note.velocity, 1, midi::kMost))});
    }
    std::ranges::sort(strokes);
    for (std::size_t i = 1; i < strokes.size(); ++i)
        if (strokes[i - 1].pitch == strokes[i].pitch)
            strokes[i - 1].released = std::min(strokes[i - 1].released, strokes[i].struck);
    return strokes;
}

/// By MIDI number; 0: the key is up.
using KeyVelocities = std::array<std::uint8_t, 128>;

/// What is down after events, of which none came before.
KeyVelocities keysAfter(std::span<const KeyEvent> events) noexcept
{
    KeyVelocities keys{};
    for (const KeyEvent& event : events)
        if (!event.pedal)
            keys[event.pitch] = event.velocity;
    return keys;
}

} // namespace

std::vector<KeyEvent> keyEventsOf(std::span<const Note> notes, SampleRate rate,
                                  const Pedalling& pedalling, Seconds delay)
{
    std::vector<KeyEvent> events;
    events.reserve(2 * (notes.size() + pedalling.size()));
    for (const KeyStroke& stroke : strokesOf(notes, rate)) {
        events.push_back({stroke.struck, stroke.pitch, stroke.velocity});
        if (stroke.released > stroke.struck) // not with another in one frame
            events.push_back({stroke.released, stroke.pitch, 0});
    }
    for (const PedalPress& press : pedalling) {
        const std::int64_t down = frameAt(press.down, rate);
        events.push_back({down, 0, midi::kMost, true});
        events.push_back({std::max(down + 1, frameAt(press.up, rate)), 0, 0, true});
    }
    std::ranges::stable_sort(events, {}, [](const KeyEvent& event) {
        return std::tuple(event.frame, event.strikes() && !event.pedal, event.pedal,
                          event.strikes());
    });
    const std::int64_t later = frameAt(delay, rate);
    for (KeyEvent& event : events)
        event.frame += later;
    return events;
}

KeyMoves movesAfter(std::span<const KeyEvent> events, std::size_t late,
                    const KeysDown& down) noexcept
{
    const KeyVelocities held = keysAfter(events);
    const KeyVelocities struckLate = keysAfter(events.subspan(late));
    KeyMoves moves{};
    for (std::size_t key = 0; key < moves.size(); ++key)
        if (down[key] ? held[key] == 0 : struckLate[key] > 0)
            moves[key] = held[key];
    return moves;
}

} // namespace rollwright
