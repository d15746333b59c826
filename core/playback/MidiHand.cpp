#include "core/playback/MidiHand.h"

namespace rollwright {

namespace {

constexpr int kNoteOff = 0x80;
constexpr int kNoteOn = 0x90;
constexpr int kControl = 0xB0;
constexpr int kSustain = 64; ///< controllers
constexpr int kAllSoundOff = 120;
constexpr int kResetControllers = 121;
constexpr int kAllNotesOff = 123;
constexpr int kDown = 64; ///< the pedal, from here on
constexpr int kData = 0x7F;

constexpr std::size_t kWord = 64;

std::uint64_t bitOf(int key)
{
    return std::uint64_t(1) << (static_cast<std::size_t>(key) % kWord);
}

} // namespace

void MidiHand::take(std::span<const std::uint8_t> message)
{
    if (message.size() < 3)
        return;
    const int first = message[1] & kData;
    const int second = message[2] & kData;
    switch (message[0] & 0xF0) {
    case kNoteOn: second > 0 ? strike(first, second) : release(first); break;
    case kNoteOff: release(first); break;
    case kControl: control(first, second); break;
    default: break;
    }
}

void MidiHand::control(int controller, int value)
{
    switch (controller) {
    case kSustain: m_piano->setPedal(value >= kDown); break;
    case kResetControllers: m_piano->setPedal(false); break;
    case kAllSoundOff:
    case kAllNotesOff: letKeysGo(); break;
    default: break;
    }
}

void MidiHand::strike(int key, int velocity)
{
    m_held[static_cast<std::size_t>(key) / kWord] |= bitOf(key);
    m_piano->strike(Pitch{key}, velocity);
}

void MidiHand::release(int key)
{
    m_held[static_cast<std::size_t>(key) / kWord] &= ~bitOf(key);
    m_piano->release(Pitch{key});
}

void MidiHand::letKeysGo()
{
    const Keys keys = held();
    for (std::size_t key = 0; key < kKeys; ++key) {
        if (keys[key])
            release(static_cast<int>(key));
    }
}

void MidiHand::letGo()
{
    letKeysGo();
    m_piano->setPedal(false);
}

MidiHand::Keys MidiHand::held() const
{
    return Keys(m_held[1]) << kWord | Keys(m_held[0]);
}

} // namespace rollwright
