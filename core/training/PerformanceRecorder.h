#pragma once

#include <string>
#include <vector>

#include "core/audio/AudioBuffer.h"
#include "core/notes/Note.h"
#include "core/training/RenderPlan.h"
#include "core/training/Rendition.h"

namespace rollwright {

/// A recording whose notes are known.
struct RenderedPerformance {
    AudioBuffer audio; ///< 16 kHz, no sample beyond 0.97
    std::vector<Note> notes;
    std::string description; ///< one line: how it was played
};

/// Plays and records one performance. `fonts` is not empty. Fails as `readMidi` and `synthesised`
/// do, with EmptyReference where the excerpt holds no note and AudioSilent where nothing is heard.
Result<RenderedPerformance> record(const PlannedRender& plan, std::span<const SoundFont> fonts,
                                   const RenditionMix& mix, const JobControl& control);

/// Writes NAME.flac, then NAME.tsv. Fails with FileNotWritable or DiskFull.
Result<void> writeRender(const RenderedPerformance& performance,
                         const std::filesystem::path& folder, const std::string& name);

} // namespace rollwright
