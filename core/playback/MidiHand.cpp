#include "core/playback/MidiHand.h"

#include "core/notes/MidiNumbers.h"

namespace rollwright {

namespace {

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
    const int first = message[1] & midi::kMost;
    const int second = message[2] & midi::kMost;
    switch (message[0] & 0xF0) {
    case midi::kNoteOn: second > 0 ? strike(first, second) : release(first); break;
    case midi::kNoteOff: release(first); break;
    case midi::kControlChange: control(first, second); break;
    default: break;
    }
}

void MidiHand::control(int controller, int value)
{
    switch (controller) {
    case midi::kSustainPedal: m_piano->setPedal(value >= midi::kPedalDown); break;
    case midi::kResetControllers: m_piano->setPedal(false); break;
    case midi::kAllSoundOff:
    case midi::kAllNotesOff: letKeysGo(); break;
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
