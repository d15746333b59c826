#include <algorithm>
#include <cctype>
#include <filesystem>

#include <RtMidi.h>
#include <jack/jack.h>

#include "core/playback/MidiPort.h"

namespace rollwright {

namespace {

constexpr const char* kClient = "Rollwright";
constexpr const char* kLister = "Rollwright ports"; ///< the client that asks what there is
constexpr const char* kPort = "out";

void ignore(RtMidiError::Type, const std::string&, void*) {}

/// JACK and RtMidi speak to the standard error stream, where nobody listens, when there is no
/// server; so RtMidi is let near it only when there is one.
bool hasJackServer()
{
    const auto quiet = [](const char*) {};
    jack_set_error_function(quiet);
    jack_set_info_function(quiet);
    jack_client_t* client = jack_client_open(kLister, JackNoStartServer, nullptr);
    if (client)
        jack_client_close(client);
    return client != nullptr;
}

std::optional<RtMidi::Api> findApi()
{
    if (std::error_code none; std::filesystem::exists("/dev/snd/seq", none))
        return RtMidi::LINUX_ALSA;
    if (hasJackServer())
        return RtMidi::UNIX_JACK;
    return std::nullopt;
}

/// Null when this computer has no MIDI system.
std::unique_ptr<RtMidiOut> makeClient(const char* name)
try {
    const auto api = findApi();
    if (!api)
        return nullptr;
    auto client = std::make_unique<RtMidiOut>(*api, name);
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

/// Asks for ports through one client, as a new one disturbs JACK's graph.
class PortLister
{
public:
    std::optional<std::vector<std::string>> names()
    {
        // A JACK server that went away shows no ports either.
        if (!m_client || m_client->getPortCount() == 0)
            m_client.reset(); // before the next, which has the same name
        if (!m_client)
            m_client = makeClient(kLister);
        if (!m_client)
            return std::nullopt;
        std::vector<std::string> names;
        for (unsigned i = 0; i < m_client->getPortCount(); ++i)
            if (const auto name = withoutPortNumbers(m_client->getPortName(i));
                std::ranges::find(names, name) == names.end())
                names.push_back(name);
        return names;
    }

private:
    std::unique_ptr<RtMidiOut> m_client;
};

std::unique_ptr<MidiPort> openNamed(const std::string& name)
{
    auto client = makeClient(kClient);
    if (!client)
        return nullptr;
    for (unsigned i = 0; i < client->getPortCount(); ++i) {
        if (withoutPortNumbers(client->getPortName(i)) != name)
            continue;
        client->openPort(i, kPort);
        if (client->isPortOpen())
            return std::make_unique<RtMidiPort>(std::move(client));
    }
    return nullptr;
}

std::unique_ptr<MidiPort> openOurOwn()
try {
    auto client = makeClient(kClient);
    if (!client)
        return nullptr;
    client->setErrorCallback(nullptr); // so that it throws
    client->openVirtualPort(kPort);
    client->setErrorCallback(ignore);
    return std::make_unique<RtMidiPort>(std::move(client));
} catch (const RtMidiError&) {
    return nullptr;
}

} // namespace

MidiSystem rtMidiSystem()
{
    return {[lister = std::make_shared<PortLister>()] { return lister->names(); }, openNamed,
            openOurOwn};
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
