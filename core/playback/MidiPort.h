#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace rollwright {

/// An open MIDI output. Used by one thread.
class MidiPort
{
public:
    virtual ~MidiPort() = default;

    /// Sends one message at once. A port that has gone away swallows it.
    virtual void send(std::span<const std::uint8_t> message) = 0;
};

/// What there is to send to. Each function may take a moment, in which the system is asked; all
/// are called by one thread.
struct MidiSystem {
    /// Names of the ports of other programs and devices, where the system has them with the numbers
    /// of clients and ports, which change from day to day. No value when there is no MIDI system.
    std::function<std::optional<std::vector<std::string>>()> portNames;
    /// By its name, with or without numbers. Null when there is no such port.
    std::function<std::unique_ptr<MidiPort>(const std::string& name)> open;
    /// A port of our own, "Rollwright", that other programs connect to. Null when there is no MIDI
    /// system.
    std::function<std::unique_ptr<MidiPort>()> openVirtual;
};

/// The system's own, through RtMidi: ALSA's sequencer, or where there is none, JACK.
MidiSystem rtMidiSystem();

/// An open MIDI input. No message comes any more once it is destroyed.
class MidiInputPort
{
public:
    virtual ~MidiInputPort() = default;
};

/// Called with one whole message at a time, on a thread of the system's.
using MidiListener = std::function<void(std::span<const std::uint8_t> message)>;

/// What there is to listen to, like MidiSystem.
struct MidiInputSystem {
    std::function<std::optional<std::vector<std::string>>()> portNames;
    std::function<std::unique_ptr<MidiInputPort>(const std::string& name, MidiListener)> open;
    std::function<std::unique_ptr<MidiInputPort>(MidiListener)> openVirtual;
};

MidiInputSystem rtMidiInputs();

/// "FLUID Synth:FLUID Synth port 128:0" is "FLUID Synth:FLUID Synth port".
std::string withoutPortNumbers(const std::string& name);

} // namespace rollwright
