#include "core/playback/MidiConnection.h"

#include <algorithm>
#include <condition_variable>
#include <map>
#include <mutex>

#include "core/playback/MidiPort.h"

namespace rollwright {

namespace {

constexpr auto kLookInterval = std::chrono::seconds(1);
constexpr auto kPatience = std::chrono::milliseconds(500);

using Names = std::vector<std::string>;

/// Without numbers, and no two alike.
Names readableNames(const Names& ports)
{
    Names names;
    std::map<std::string, int> alike;
    for (const std::string& port : ports) {
        const std::string name = withoutPortNumbers(port);
        const int number = ++alike[name];
        names.push_back(number == 1 ? name : name + " (" + std::to_string(number) + ")");
    }
    return names;
}

/// The target by the name that `ports` have for it, of which `names` are the readable ones; nowhere
/// when it is not there.
MidiTarget targetToday(const MidiTarget& target, const Names& ports, const Names& names)
{
    if (target.kind != MidiTarget::Kind::Port)
        return target;
    const auto found = std::ranges::find(names, target.port);
    if (found == names.end())
        return {};
    return {target.kind, ports[static_cast<std::size_t>(found - names.begin())]};
}

} // namespace

struct MidiConnection::Shared {
    Calls calls;
    MidiTarget connected; ///< the thread's; a port with its numbers

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
    const Names names = readableNames(ports.value_or(Names()));
    const MidiTarget wanted = ports ? targetToday(target, *ports, names) : MidiTarget();
    if (wanted != shared.connected) {
        shared.calls.disconnect();
        shared.connected = {};
    }
    if (wanted != shared.connected && shared.calls.connect(wanted))
        shared.connected = wanted;
    const bool connected = shared.connected.kind != MidiTarget::Kind::Nowhere;
    return {ports.has_value(), names, target, connected};
}

} // namespace rollwright
