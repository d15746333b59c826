#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "core/base/JobControl.h"
#include "core/base/Result.h"
#include "core/base/TimeSpan.h"
#include "core/notes/NoteList.h"
#include "core/playback/MixSettings.h"
#include "core/playback/PianoSynth.h"
#include "core/playback/StereoAudio.h"

namespace rollwright {

/// What is heard together.
struct Mix {
    std::shared_ptr<const StereoAudio> recording; ///< at the rate of rendering; null: none
    std::shared_ptr<const NoteList> notes;        ///< null: none
    std::filesystem::path soundFont;              ///< asked for where notes are heard
    MixSettings settings;
    Seconds end{};                  ///< the last strings may sound on behind it
    double tuning = 0;              ///< of the piano, as PianoSynth::setTuning takes it
    Seconds delay{};                ///< of the notes
    double speed = 1;               ///< as PlaybackPlace has it
    bool limited = true;            ///< as Mixer does; else sums may go beyond [-1, 1]
    std::optional<TimeSpan> part{}; ///< it alone, faded at both ends; absent: everything
};

/// `mix` as the transport plays it, interleaved stereo: its part, or from time 0 until everything
/// is silent (at most 10 s after the end). Fails as PianoSynth::create does, or with OutOfMemory
/// (an hour at 48 kHz takes 1.4 GB) or Cancelled.
Result<std::vector<float>> renderMix(const Mix& mix, SampleRate rate, JobControl& control);

/// All of `notes` on a piano, interleaved stereo from time 0 until the last string is silent
/// (at most 10 s after the last offset). Fails with OutOfMemory or Cancelled.
Result<std::vector<float>> renderNotes(PianoSynth& piano, const NoteList& notes,
                                       JobControl& control);

} // namespace rollwright
