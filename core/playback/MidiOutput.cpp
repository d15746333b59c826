#include "core/playback/MidiOutput.h"

#include <mutex>
#include <utility>

namespace rollwright {

struct MidiOutput::Shared {
    MidiSystem system;
    std::shared_ptr<const PlayheadClock> clock;
    SampleRate rate;

    std::mutex mutex{}; ///< guards the following
    bool quit = false;
    std::shared_ptr<const NoteList> notes{};
    Pedalling pedalling{};
    Seconds delay{};
    std::unique_ptr<MidiPlayer> player{}; ///< null: not connected
};

MidiOutput::MidiOutput(MidiSystem system, std::shared_ptr<const PlayheadClock> clock,
                       SampleRate rate, std::function<void(const MidiStatus&)> changed)
    : m_shared(new Shared{std::move(system), std::move(clock), rate}),
      m_connection(callsOf(m_shared, std::move(changed)))
{
}

MidiConnection::Calls MidiOutput::callsOf(const std::shared_ptr<Shared>& shared,
                                          std::function<void(const MidiStatus&)> changed)
{
    return {shared->system.portNames,
            [shared](const MidiTarget& target) { return connect(*shared, target); },
            [shared] { playOn(*shared, nullptr); }, std::move(changed)};
}

MidiOutput::~MidiOutput()
{
    std::unique_ptr<MidiPlayer> player; // outlives the lock: letting go takes a moment
    const std::lock_guard lock(m_shared->mutex);
    m_shared->quit = true;
    player = std::move(m_shared->player);
}

void MidiOutput::setNotes(std::shared_ptr<const NoteList> notes, Pedalling pedalling, Seconds delay)
{
    const std::lock_guard lock(m_shared->mutex);
    m_shared->notes = std::move(notes);
    m_shared->pedalling = std::move(pedalling);
    m_shared->delay = delay;
    if (m_shared->player)
        giveNotes(*m_shared, *m_shared->player);
}

void MidiOutput::giveNotes(Shared& shared, MidiPlayer& player)
{
    const auto notes =
        shared.notes ? std::span<const Note>(*shared.notes) : std::span<const Note>();
    player.setNotes(notes, shared.pedalling, shared.delay);
}

void MidiOutput::panic()
{
    const std::lock_guard lock(m_shared->mutex);
    if (m_shared->player)
        m_shared->player->panic();
}

bool MidiOutput::connect(Shared& shared, const MidiTarget& target)
{
    auto port = target.kind == MidiTarget::Kind::OwnPort ? shared.system.openVirtual()
                                                         : shared.system.open(target.port);
    if (!port)
        return false;
    playOn(shared, std::move(port));
    return true;
}

/// Null: on none. The keys of the port before are let go.
void MidiOutput::playOn(Shared& shared, std::unique_ptr<MidiPort> port)
{
    std::unique_ptr<MidiPlayer> player; // outlives the lock: letting go takes a moment
    if (port)
        player = std::make_unique<MidiPlayer>(shared.clock, shared.rate, std::move(port));
    const std::lock_guard lock(shared.mutex);
    if (shared.quit)
        return;
    if (player)
        giveNotes(shared, *player);
    std::swap(player, shared.player);
}

} // namespace rollwright
