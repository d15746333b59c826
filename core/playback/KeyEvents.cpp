#include "core/playback/KeyEvents.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace rollwright {

namespace {

constexpr int kHighestMidiPitch = 127;
constexpr int kHighestVelocity = 127;

std::int64_t frameAt(Seconds time, SampleRate rate)
{
    return std::llround(time.count() * rate.hertz);
}

} // namespace

std::vector<KeyEvent> keyEventsOf(std::span<const Note> notes, SampleRate rate,
                                  const Pedalling& pedalling)
{
    std::vector<KeyEvent> events;
    events.reserve(2 * (notes.size() + pedalling.size()));
    for (const Note& note : notes) {
        if (!note.sounds() || note.pitch.midi < 0 || note.pitch.midi > kHighestMidiPitch)
            continue;
        const auto pitch = static_cast<std::uint8_t>(note.pitch.midi);
        const auto velocity =
            static_cast<std::uint8_t>(std::clamp(note.velocity, 1, kHighestVelocity));
        const std::int64_t struck = frameAt(note.onset, rate);
        events.push_back({struck, pitch, velocity});
        events.push_back({std::max(struck + 1, frameAt(note.offset, rate)), pitch, 0});
    }
    for (const PedalPress& press : pedalling) {
        const std::int64_t down = frameAt(press.down, rate);
        events.push_back({down, 0, kHighestVelocity, true});
        events.push_back({std::max(down + 1, frameAt(press.up, rate)), 0, 0, true});
    }
    std::ranges::stable_sort(events, {}, [](const KeyEvent& event) {
        return std::tuple(event.frame, event.strikes() && !event.pedal, event.pedal,
                          event.strikes());
    });
    return events;
}

} // namespace rollwright
