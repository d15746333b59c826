#include "core/playback/MidiInput.h"

#include <mutex>
#include <utility>

namespace rollwright {

struct MidiInput::Shared {
    MidiInputSystem system;
    MidiHand hand;

    std::mutex mutex{}; ///< guards the following
    bool quit = false;
    std::unique_ptr<MidiInputPort> port{}; ///< null: not connected
};

MidiInput::MidiInput(MidiInputSystem system, std::shared_ptr<LivePiano> piano,
                     std::function<void(const MidiStatus&)> changed)
    : m_shared(new Shared{std::move(system), MidiHand(std::move(piano))}),
      m_connection(callsOf(m_shared, std::move(changed)))
{
}

MidiConnection::Calls MidiInput::callsOf(const std::shared_ptr<Shared>& shared,
                                         std::function<void(const MidiStatus&)> changed)
{
    return {shared->system.portNames,
            [shared](const MidiTarget& source) { return connect(shared, source); },
            [shared] { listenTo(*shared, nullptr); }, std::move(changed)};
}

MidiInput::~MidiInput()
{
    listenTo(*m_shared, nullptr);
    const std::lock_guard lock(m_shared->mutex);
    m_shared->quit = true;
    m_shared->port.reset();
}

MidiHand::Keys MidiInput::held() const
{
    return m_shared->hand.held();
}

/// The port does not keep what it belongs to alive: it is gone before that.
bool MidiInput::connect(const std::shared_ptr<Shared>& shared, const MidiTarget& source)
{
    const auto listen = [hand = &shared->hand](std::span<const std::uint8_t> message) {
        hand->take(message);
    };
    auto port = source.kind == MidiTarget::Kind::OwnPort ? shared->system.openVirtual(listen)
                                                         : shared->system.open(source.port, listen);
    if (!port)
        return false;
    listenTo(*shared, std::move(port));
    return true;
}

/// Null: to none. The keys of the port before are let go.
void MidiInput::listenTo(Shared& shared, std::unique_ptr<MidiInputPort> port)
{
    const std::lock_guard lock(shared.mutex);
    if (std::exchange(shared.port, nullptr))
        shared.hand.letGo(); // no message comes any more
    if (!shared.quit)
        shared.port = std::move(port);
}

} // namespace rollwright
