#include "core/training/Renderer.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <map>
#include <sstream>

#include <gmock/gmock.h>

#include "core/audio/AudioLoader.h"
#include "core/io/MidiReader.h"
#include "core/io/MidiWriter.h"
#include "core/io/PianoMovement.h"
#include "core/io/RecordingFolder.h"
#include "core/io/ReferenceReader.h"
#include "tests/support/TemporaryFolder.h"

namespace rollwright {
namespace {

namespace fs = std::filesystem;

constexpr const char* kSoundFont = "/usr/share/sounds/sf2/TimGM6mb.sf2"; // timgm6mb-soundfont

/// Six seconds of sixteenths under a pedal that is lifted each second.
std::string scale(int lowest)
{
    MidiFile file;
    file.division = 500; // 1000 ticks a second
    MidiTrack track;
    for (int i = 0; i < 48; ++i) {
        const std::int64_t tick = 125 * i;
        const auto pitch = static_cast<std::uint8_t>(lowest + i % 12);
        const auto pedal = static_cast<std::uint8_t>(i % 8 == 0 ? 0 : 127);
        const auto velocity = static_cast<std::uint8_t>(60 + i);
        track.events.push_back({tick, midi::kControlChange, midi::kSustainPedal, pedal});
        track.events.push_back({tick, midi::kNoteOn, pitch, velocity});
        track.events.push_back({tick + 80, midi::kNoteOff, pitch, 0});
    }
    track.endTick = 6000;
    file.tracks.push_back(std::move(track));
    std::ostringstream bytes;
    writeMidi(file, bytes);
    return bytes.str();
}

std::string contentOf(const fs::path& file)
{
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::map<std::string, std::string> contentsOf(const fs::path& folder)
{
    std::map<std::string, std::string> contents;
    for (const auto& entry : fs::directory_iterator(folder))
        contents[entry.path().filename()] = contentOf(entry.path());
    return contents;
}

class RendererTest : public testing::Test
{
protected:
    RendererTest()
    {
        fs::create_directories(m_folder / "midi/a");
        for (int i = 0; i < 4; ++i)
            m_folder.write("midi/a/" + std::to_string(i) + ".mid", scale(40 + 10 * i));
        m_options.midi = m_folder / "midi";
        m_options.soundFonts = {kSoundFont};
        m_options.output = m_folder / "out";
    }

    RenderSummary rendered()
    {
        JobControl control;
        auto summary = render(m_options, control);
        EXPECT_TRUE(summary);
        return summary ? *summary : RenderSummary();
    }

    ErrorCode failing()
    {
        JobControl control;
        const auto summary = render(m_options, control);
        EXPECT_FALSE(summary);
        return summary ? ErrorCode::Cancelled : summary.error().code;
    }

    TemporaryFolder m_folder;
    RenderOptions m_options;
};

TEST_F(RendererTest, MakesADataFolder)
{
    const RenderSummary summary = rendered();
    EXPECT_EQ(summary.rendered, 4);
    EXPECT_TRUE(summary.skipped.empty());
    const auto found = findRecordings(m_options.output);
    ASSERT_TRUE(found);
    EXPECT_TRUE(found->unpaired.empty());
    ASSERT_EQ(found->pairs.size(), 4U);
    for (const RecordingPair& pair : found->pairs) {
        JobControl control;
        const auto audio = loadAudio(pair.audio, {16'000}, control);
        const auto notes = readReference(pair.reference);
        ASSERT_TRUE(audio && notes) << pair.audio;
        EXPECT_TRUE(checkFits(*notes, audio->duration(), pair.reference));
        EXPECT_LE(*std::ranges::max_element(audio->samples), 0.98F);
        EXPECT_GT(*std::ranges::max_element(audio->samples), 0.03F);
    }
}

TEST_F(RendererTest, ReferencesHoldTheNotesOfTheMidiFileWithPedalAndThePlayedVelocity)
{
    m_options.mix.softened = 1;
    rendered();
    const auto written = readReference(m_options.output / "a-2.tsv");
    const auto midi = readNotes(m_folder / "midi/a/2.mid");
    ASSERT_TRUE(written && midi);
    ASSERT_EQ(written->size(), midi->size());
    std::vector<int> velocities;
    for (std::size_t i = 0; i < midi->size(); ++i) {
        EXPECT_NEAR(written->at(i).onset.count(), midi->at(i).onset.count(), 1e-5);
        EXPECT_NEAR(written->at(i).offset.count(), midi->at(i).offset.count(), 1e-5);
        EXPECT_EQ(written->at(i).pitch, midi->at(i).pitch);
        velocities.push_back(written->at(i).velocity);
    }
    EXPECT_TRUE(std::ranges::is_sorted(velocities)) << "a curve keeps the order";
    EXPECT_GE(velocities[24], 35);
    EXPECT_LE(velocities[24], 61);
}

TEST_F(RendererTest, CanLeaveReverberantPlacesOut)
{
    const auto reverberant = [this] {
        const std::string text = contentsOf(m_options.output).at("renders.tsv");
        std::size_t count = 0;
        for (std::size_t at = 0; (at = text.find(", reverb ", at)) != std::string::npos; ++at)
            count += text.compare(at, 13, ", reverb 0.00") == 0 ? 0 : 1;
        return count;
    };
    m_options.mix.reverberant = 1;
    rendered();
    EXPECT_EQ(reverberant(), 4U);
    m_options.output += "-dry";
    m_options.mix.reverberant = 0;
    rendered();
    EXPECT_EQ(reverberant(), 0U);
}

TEST_F(RendererTest, AgainItRendersWhatIsMissingAlone)
{
    rendered();
    const auto whole = contentsOf(m_options.output);
    fs::remove(m_options.output / "a-1.flac");
    fs::remove(m_options.output / "a-3.tsv");
    const RenderSummary summary = rendered();
    EXPECT_EQ(summary.rendered, 2);
    EXPECT_EQ(summary.present, 2);
    EXPECT_EQ(contentsOf(m_options.output), whole);
}

TEST_F(RendererTest, TheNumberOfJobsChangesNothing)
{
    m_options.jobs = 1;
    rendered();
    const auto alone = contentsOf(m_options.output);
    m_options.output = m_folder / "other";
    m_options.jobs = 3;
    rendered();
    EXPECT_EQ(contentsOf(m_options.output), alone);
}

TEST_F(RendererTest, AnExcerptIsCutWithItsNotes)
{
    m_options.maximumLength = Seconds{2};
    rendered();
    JobControl control;
    const auto audio = loadAudio(m_options.output / "a-0.flac", {16'000}, control);
    const auto notes = readReference(m_options.output / "a-0.tsv");
    ASSERT_TRUE(audio && notes);
    EXPECT_NEAR(audio->duration().count(), 2, 0.01);
    EXPECT_GE(notes->size(), 15U);
    for (const Note& note : *notes)
        EXPECT_LE(note.offset, Seconds{2.00001});
}

TEST_F(RendererTest, NamesWhatCannotBeUsedAndRendersTheRest)
{
    const auto bad = m_folder.write("midi/a/bad.mid", "MThd");
    const auto font = m_folder.write("bad.sf2", "no SoundFont");
    m_options.soundFonts.push_back(font);
    const RenderSummary summary = rendered();
    EXPECT_EQ(summary.rendered, 4);
    ASSERT_EQ(summary.skipped.size(), 2U);
    EXPECT_EQ(summary.skipped[0].subject, font);
    EXPECT_EQ(summary.skipped[1].subject, bad);
}

TEST_F(RendererTest, FailsWithoutAUsableSoundFontOrPlace)
{
    const auto font = m_folder.write("bad.sf2", "no SoundFont");
    m_options.soundFonts = {font};
    EXPECT_EQ(failing(), ErrorCode::UnsupportedSoundFont);
    m_options.soundFonts = {kSoundFont};
    m_options.output = font / "below";
    EXPECT_EQ(failing(), ErrorCode::FileNotWritable);
}

TEST_F(RendererTest, LeavesNoEmptyFolder)
{
    m_options.midi = m_folder / "unusable";
    fs::create_directory(m_options.midi);
    m_folder.write("unusable/bad.mid", "MThd");
    EXPECT_EQ(rendered().rendered, 0);
    EXPECT_FALSE(fs::exists(m_options.output));
}

TEST_F(RendererTest, KeepsRendersOfOtherSettingsApart)
{
    rendered();
    m_options.seed = 2;
    EXPECT_EQ(failing(), ErrorCode::InvalidArgument);
}

TEST_F(RendererTest, StopsWhenCancelled)
{
    std::stop_source stop;
    stop.request_stop();
    JobControl control(stop.get_token(), nullptr);
    const auto summary = render(m_options, control);
    ASSERT_FALSE(summary);
    EXPECT_EQ(summary.error().code, ErrorCode::Cancelled);
}

} // namespace
} // namespace rollwright
