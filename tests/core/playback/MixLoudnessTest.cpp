/// Recording and notes of the example, each alone.

#include <gtest/gtest.h>

#include "core/audio/Loudness.h"
#include "core/io/ReferenceReader.h"
#include "core/playback/OfflineRendering.h"
#include "tests/core/playback/SoundFontForTests.h"

namespace rollwright {
namespace {

constexpr SampleRate kRate{48000};
const std::filesystem::path kExample =
    ROLLWRIGHT_TEST_DATA "/../resources/examples/fuer-elise.flac";

double loudnessOf(Mix mix, MixChannel channel)
{
    JobControl control;
    mix.settings[channel].solo = true;
    LoudnessMeter meter(kRate);
    meter.add(renderMix(mix, kRate, control).value());
    return meter.loudness().value();
}

TEST(MixLoudness, TheNotesOfTheExampleAreAboutAsLoudAsItsRecording)
{
    JobControl control;
    auto recording = loadStereo(kExample, kRate, control).value();
    Mix mix;
    mix.settings.notesGain = notesGainFor(recording.loudness);
    mix.end = kRate.duration(recording.frames());
    mix.recording = std::make_shared<const StereoAudio>(std::move(recording));
    mix.notes = std::make_shared<const NoteList>(
        readNotes(std::filesystem::path(kExample).replace_extension(".mid")).value());
    mix.soundFont = installedSoundFont();
    EXPECT_NEAR(loudnessOf(mix, MixChannel::Recording), loudnessOf(mix, MixChannel::Notes), 3);
}

} // namespace
} // namespace rollwright
