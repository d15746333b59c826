#include "core/playback/MidiOutput.h"

#include <algorithm>
#include <utility>

namespace rollwright {

namespace {

constexpr auto kLookInterval = std::chrono::seconds(1);
constexpr auto kPatience = std::chrono::milliseconds(500);

bool isThere(const MidiTarget& target, const std::optional<std::vector<std::string>>& ports)
{
    if (!ports)
        return false;
    switch (target.kind) {
    case MidiTarget::Kind::Nowhere: return false;
    case MidiTarget::Kind::OwnPort: return true;
    case MidiTarget::Kind::Port: return std::ranges::find(*ports, target.port) != ports->end();
    }
    return false;
}

void giveNotes(MidiPlayer& player, const NoteList* notes)
{
    player.setNotes(notes ? std::span<const Note>(*notes) : std::span<const Note>());
}

} // namespace

MidiOutput::MidiOutput(MidiSystem system, std::shared_ptr<const PlayheadClock> clock,
                       SampleRate rate, std::function<void(const MidiStatus&)> changed)
    : m_shared(std::make_shared<Shared>())
{
    m_shared->system = std::move(system);
    m_shared->clock = std::move(clock);
    m_shared->rate = rate;
    m_shared->changed = std::move(changed);
    m_thread = std::thread([shared = m_shared] { watch(*shared); });
}

MidiOutput::~MidiOutput()
{
    std::unique_ptr<MidiPlayer> player;
    std::unique_lock lock(m_shared->mutex);
    m_shared->quit = true;
    m_shared->wake.notify_all();
    player = std::move(m_shared->player);
    const bool ended = m_shared->wake.wait_for(lock, kPatience, [this] { return m_shared->ended; });
    lock.unlock();
    if (ended)
        m_thread.join();
    else
        m_thread.detach();
}

void MidiOutput::setTarget(const MidiTarget& target)
{
    const std::lock_guard lock(m_shared->mutex);
    m_shared->target = target;
    m_shared->look = true;
    m_shared->wake.notify_all();
}

void MidiOutput::lookForPorts()
{
    const std::lock_guard lock(m_shared->mutex);
    m_shared->look = true;
    m_shared->wake.notify_all();
}

void MidiOutput::setNotes(std::shared_ptr<const NoteList> notes)
{
    const std::lock_guard lock(m_shared->mutex);
    m_shared->notes = std::move(notes);
    if (m_shared->player)
        giveNotes(*m_shared->player, m_shared->notes.get());
}

void MidiOutput::panic()
{
    const std::lock_guard lock(m_shared->mutex);
    if (m_shared->player)
        m_shared->player->panic();
}

void MidiOutput::watch(Shared& shared)
{
    std::optional<MidiStatus> told;
    MidiTarget connected;
    std::unique_lock lock(shared.mutex);
    while (!shared.quit) {
        const auto asked = [&] { return shared.quit || shared.look; };
        if (shared.target.kind == MidiTarget::Kind::Nowhere)
            shared.wake.wait(lock, asked);
        else
            shared.wake.wait_for(lock, kLookInterval, asked);
        if (shared.quit)
            break;
        shared.look = false;
        const MidiTarget target = shared.target;
        lock.unlock();
        const MidiStatus status = connect(shared, target, connected);
        lock.lock();
        if (!shared.quit && status != told) {
            told = status;
            shared.changed(status);
        }
    }
    shared.ended = true;
    shared.wake.notify_all();
}

/// `connected` is the target that the player was made for.
MidiStatus MidiOutput::connect(Shared& shared, const MidiTarget& target, MidiTarget& connected)
{
    const auto ports = shared.system.portNames();
    const bool there = isThere(target, ports);
    if (!there || target != connected) {
        playOn(shared, nullptr);
        connected = {};
    }
    if (there && connected.kind == MidiTarget::Kind::Nowhere) {
        auto port = target.kind == MidiTarget::Kind::OwnPort ? shared.system.openVirtual()
                                                             : shared.system.open(target.port);
        if (port) {
            playOn(shared, std::move(port));
            connected = target;
        }
    }
    const bool isConnected = connected.kind != MidiTarget::Kind::Nowhere;
    return {ports.has_value(), ports.value_or(std::vector<std::string>()), target, isConnected};
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
        giveNotes(*player, shared.notes.get());
    std::swap(player, shared.player);
}

} // namespace rollwright
