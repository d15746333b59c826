#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <random>

#include "core/io/MidiWriter.h"

namespace rollwright {

/// A performance of one minute whose pedal can be told from its notes: broken chords whose keys are
/// held for a moment; some chords with the pedal, which holds them whole, others without.
inline void writePedalMusic(const std::filesystem::path& file, unsigned seed, bool pedal = true)
{
    std::filesystem::create_directories(file.parent_path());
    std::mt19937 random(seed);
    MidiFile midi;
    midi.division = 500; // 1000 ticks a second
    std::vector<MidiEvent> events;
    for (int chord = 0; chord < 30; ++chord) {
        const std::int64_t begin = 2000 * chord;
        const bool down = pedal && random() % 2 == 0;
        if (down)
            events.push_back({begin + 50, midi::kControlChange, midi::kSustainPedal, 127});
        for (int i = 0; i < 8; ++i) {
            const auto pitch = static_cast<std::uint8_t>(40 + random() % 40);
            events.push_back({begin + 200 * i, midi::kNoteOn, pitch, 70});
            events.push_back({begin + 200 * i + 150, midi::kNoteOff, pitch, 0});
        }
        if (down)
            events.push_back({begin + 1900, midi::kControlChange, midi::kSustainPedal, 0});
    }
    std::ranges::stable_sort(events, {}, &MidiEvent::tick);
    midi.tracks.push_back({events, events.back().tick});
    std::ofstream out(file, std::ios::binary);
    writeMidi(midi, out);
}

} // namespace rollwright
