#include "core/playback/MidiConnection.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>

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

} // namespace

struct MidiConnection::Shared {
    Calls calls;
    MidiTarget connected; ///< the thread's

    std::mutex mutex; ///< guards the following
    std::condition_variable wake;
    bool quit = false;
    bool look = false;
    bool ended = false;
    MidiTarget target;
};

MidiConnection::MidiConnection(Calls calls) : m_shared(std::make_shared<Shared>())
{
    m_shared->calls = std::move(calls);
    m_thread = std::thread([shared = m_shared] { watch(*shared); });
}

MidiConnection::~MidiConnection()
{
    std::unique_lock lock(m_shared->mutex);
    m_shared->quit = true;
    m_shared->wake.notify_all();
    const bool ended = m_shared->wake.wait_for(lock, kPatience, [this] { return m_shared->ended; });
    lock.unlock();
    if (ended)
        m_thread.join();
    else
        m_thread.detach();
}

void MidiConnection::setTarget(const MidiTarget& target)
{
    const std::lock_guard lock(m_shared->mutex);
    m_shared->target = target;
    m_shared->look = true;
    m_shared->wake.notify_all();
}

void MidiConnection::lookForPorts()
{
    const std::lock_guard lock(m_shared->mutex);
    m_shared->look = true;
    m_shared->wake.notify_all();
}

void MidiConnection::watch(Shared& shared)
{
    std::optional<MidiStatus> told;
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
        const MidiStatus status = update(shared, target);
        lock.lock();
        if (!shared.quit && status != told) {
            told = status;
            shared.calls.changed(status);
        }
    }
    shared.ended = true;
    shared.wake.notify_all();
}

MidiStatus MidiConnection::update(Shared& shared, const MidiTarget& target)
{
    const auto ports = shared.calls.portNames();
    const bool there = isThere(target, ports);
    if (!there || target != shared.connected) {
        shared.calls.disconnect();
        shared.connected = {};
    }
    if (there && shared.connected.kind == MidiTarget::Kind::Nowhere && shared.calls.connect(target))
        shared.connected = target;
    const bool connected = shared.connected.kind != MidiTarget::Kind::Nowhere;
    return {ports.has_value(), ports.value_or(std::vector<std::string>()), target, connected};
}

} // namespace rollwright
