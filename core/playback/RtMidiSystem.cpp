#include <algorithm>
#include <cctype>
#include <filesystem>

#include <RtMidi.h>

#include "core/playback/JackClient.h"
#include "core/playback/MidiPort.h"

namespace rollwright {

namespace {

constexpr const char* kClient = "Rollwright";
constexpr const char* kLister = "Rollwright ports"; ///< the client that asks what there is

template <typename Client>
constexpr const char* kPort = "out";
template <>
constexpr const char* kPort<RtMidiIn> = "in";

void ignore(RtMidiError::Type, const std::string&, void*) {}

std::optional<RtMidi::Api> findApi()
{
    if (std::error_code none; std::filesystem::exists("/dev/snd/seq", none))
        return RtMidi::LINUX_ALSA;
    // RtMidi complains on the standard error stream where there is no server.
    if (openJackClient(kLister))
        return RtMidi::UNIX_JACK;
    return std::nullopt;
}

/// RtMidiIn or RtMidiOut; null when this computer has no MIDI system.
template <typename Client>
std::unique_ptr<Client> makeClient(const char* name)
try {
    const auto api = findApi();
    if (!api)
        return nullptr;
    auto client = std::make_unique<Client>(*api, name);
    client->setErrorCallback(ignore); // a port that goes away throws no more
    return client;
} catch (const RtMidiError&) {
    return nullptr;
}

class RtMidiPort : public MidiPort
{
public:
    explicit RtMidiPort(std::unique_ptr<RtMidiOut> client) : m_client(std::move(client)) {}

    void send(std::span<const std::uint8_t> message) override
    {
        m_client->sendMessage(message.data(), message.size());
    }

private:
    std::unique_ptr<RtMidiOut> m_client;
};

/// A port of this program, which need not play to itself.
bool isOurs(const std::string& port)
{
    return port.starts_with(kClient);
}

/// Asks for ports through one client, as a new one disturbs JACK's graph.
template <typename Client>
class PortLister
{
public:
    std::optional<std::vector<std::string>> names()
    {
        // A JACK server that went away shows no ports either.
        if (!m_client || m_client->getPortCount() == 0)
            m_client.reset(); // before the next, which has the same name
        if (!m_client)
            m_client = makeClient<Client>(kLister);
        if (!m_client)
            return std::nullopt;
        std::vector<std::string> names;
        for (unsigned i = 0; i < m_client->getPortCount(); ++i)
            if (auto name = m_client->getPortName(i); !isOurs(name))
                names.push_back(std::move(name));
        return names;
    }

private:
    std::unique_ptr<Client> m_client;
};

/// Null when there is no such port.
template <typename Client>
std::unique_ptr<Client> connectTo(const std::string& name)
{
    auto client = makeClient<Client>(kClient);
    for (unsigned i = 0; client && i < client->getPortCount(); ++i) {
        const std::string port = client->getPortName(i);
        if (port != name && withoutPortNumbers(port) != name)
            continue;
        client->openPort(i, kPort<Client>);
        if (client->isPortOpen())
            return client;
    }
    return nullptr;
}

template <typename Client>
std::unique_ptr<Client> makeOurOwn()
try {
    auto client = makeClient<Client>(kClient);
    if (!client)
        return nullptr;
    client->setErrorCallback(nullptr); // so that it throws
    client->openVirtualPort(kPort<Client>);
    client->setErrorCallback(ignore);
    return client;
} catch (const RtMidiError&) {
    return nullptr;
}

std::unique_ptr<MidiPort> asPort(std::unique_ptr<RtMidiOut> client)
{
    return client ? std::make_unique<RtMidiPort>(std::move(client)) : nullptr;
}

class RtMidiInputPort : public MidiInputPort
{
public:
    RtMidiInputPort(std::unique_ptr<RtMidiIn> client, MidiListener listener)
        : m_listener(std::move(listener)), m_client(std::move(client))
    {
        m_client->setCallback(
            [](double, std::vector<unsigned char>* message, void* port) {
                static_cast<RtMidiInputPort*>(port)->m_listener(*message);
            },
            this);
    }

private:
    MidiListener m_listener;
    std::unique_ptr<RtMidiIn> m_client; ///< last, so that it ends before what it calls
};

std::unique_ptr<MidiInputPort> asInput(std::unique_ptr<RtMidiIn> client, MidiListener listener)
{
    return client ? std::make_unique<RtMidiInputPort>(std::move(client), std::move(listener))
                  : nullptr;
}

template <typename Client>
auto portNames()
{
    return [lister = std::make_shared<PortLister<Client>>()] { return lister->names(); };
}

} // namespace

MidiSystem rtMidiSystem()
{
    return {portNames<RtMidiOut>(),
            [](const std::string& name) { return asPort(connectTo<RtMidiOut>(name)); },
            [] { return asPort(makeOurOwn<RtMidiOut>()); }};
}

MidiInputSystem rtMidiInputs()
{
    return {
        portNames<RtMidiIn>(),
        [](const std::string& name, MidiListener listener) {
            return asInput(connectTo<RtMidiIn>(name), std::move(listener));
        },
        [](MidiListener listener) { return asInput(makeOurOwn<RtMidiIn>(), std::move(listener)); }};
}

std::string withoutPortNumbers(const std::string& name)
{
    const auto isPlace = [](char c) {
        return std::isdigit(static_cast<unsigned char>(c)) != 0 || c == ':';
    };
    const auto space = name.find_last_of(' ');
    if (space == std::string::npos || space + 1 == name.size())
        return name;
    const std::string_view last = std::string_view(name).substr(space + 1);
    const bool numbers = std::ranges::all_of(last, isPlace) && last.find(':') != last.npos;
    return numbers ? name.substr(0, space) : name;
}

} // namespace rollwright
