#pragma once

#include <algorithm>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "core/playback/MidiPort.h"

namespace rollwright {

using MidiMessage = std::vector<int>;

/// The ports of a computer, and all that was sent to them; outlives them.
class FakeMidiWires
{
public:
    void setPorts(std::optional<std::vector<std::string>> ports)
    {
        const std::lock_guard lock(m_mutex);
        m_ports = std::move(ports);
    }
    std::optional<std::vector<std::string>> ports()
    {
        const std::lock_guard lock(m_mutex);
        return m_ports;
    }

    void open(const std::string& name)
    {
        const std::lock_guard lock(m_mutex);
        m_opened.push_back(name);
    }
    std::vector<std::string> opened()
    {
        const std::lock_guard lock(m_mutex);
        return m_opened;
    }

    /// What is connected to an input; null: nothing.
    void setListener(MidiListener listener)
    {
        const std::lock_guard lock(m_mutex);
        m_listener = std::move(listener);
    }
    /// A keyboard says something. False when nobody listens.
    bool play(const std::vector<std::uint8_t>& message)
    {
        const std::lock_guard lock(m_mutex);
        if (m_listener)
            m_listener(message);
        return m_listener != nullptr;
    }

    void send(std::span<const std::uint8_t> message)
    {
        const std::lock_guard lock(m_mutex);
        m_messages.emplace_back(message.begin(), message.end());
    }
    std::vector<MidiMessage> messages()
    {
        const std::lock_guard lock(m_mutex);
        return m_messages;
    }
    void clear()
    {
        const std::lock_guard lock(m_mutex);
        m_messages.clear();
    }
    bool holds(const MidiMessage& message)
    {
        const auto sent = messages();
        return std::ranges::find(sent, message) != sent.end();
    }

private:
    std::mutex m_mutex;
    std::optional<std::vector<std::string>> m_ports = std::vector<std::string>();
    std::vector<std::string> m_opened; ///< "(own)": the virtual one
    std::vector<MidiMessage> m_messages;
    MidiListener m_listener;
};

class FakeMidiPort : public MidiPort
{
public:
    explicit FakeMidiPort(std::shared_ptr<FakeMidiWires> wires) : m_wires(std::move(wires)) {}

    void send(std::span<const std::uint8_t> message) override { m_wires->send(message); }

private:
    std::shared_ptr<FakeMidiWires> m_wires;
};

class FakeMidiInputPort : public MidiInputPort
{
public:
    FakeMidiInputPort(std::shared_ptr<FakeMidiWires> wires, MidiListener listener)
        : m_wires(std::move(wires))
    {
        m_wires->setListener(std::move(listener));
    }
    ~FakeMidiInputPort() override { m_wires->setListener(nullptr); }

private:
    std::shared_ptr<FakeMidiWires> m_wires;
};

inline MidiInputSystem fakeMidiInputs(const std::shared_ptr<FakeMidiWires>& wires)
{
    const auto open = [wires](const std::string& name, MidiListener listener) {
        wires->open(name);
        return std::make_unique<FakeMidiInputPort>(wires, std::move(listener));
    };
    return {[wires] { return wires->ports(); }, open,
            [wires, open](MidiListener listener) {
                return wires->ports() ? open("(own)", std::move(listener)) : nullptr;
            }};
}

inline MidiSystem fakeMidiSystem(const std::shared_ptr<FakeMidiWires>& wires)
{
    const auto open = [wires](const std::string& name) {
        wires->open(name);
        return std::make_unique<FakeMidiPort>(wires);
    };
    return {[wires] { return wires->ports(); }, open,
            [wires, open] { return wires->ports() ? open("(own)") : nullptr; }};
}

} // namespace rollwright
