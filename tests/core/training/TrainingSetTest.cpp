#include "core/training/TrainingSet.h"

#include <cmath>
#include <numbers>

#include <gtest/gtest.h>

#include "core/audio/AudioLoader.h"
#include "core/features/LogFrequency.h"
#include "core/features/LogMel.h"
#include "tests/support/SoundFiles.h"
#include "tests/support/TemporaryFolder.h"

namespace rollwright {
namespace {

TEST(TrainingSet, KeepsTheOrderOfItsFoldersWhicheverIsReadFirst)
{
    const TemporaryFolder folder;
    TrainingSetOptions options;
    options.makeFrontEnd = [] { return std::make_unique<LogMel>(); };
    const auto add = [&](const std::string& place, const std::string& name, double seconds) {
        std::filesystem::create_directories(folder / place);
        writeSine(folder / (place + "/" + name + ".wav"), seconds);
        folder.write(place + "/" + name + ".tsv", "0.1 0.5 60 64\n");
    };
    add("one", "same", 60);
    add("two", "same", 1);
    add("two", "another", 2);
    folder.write("one/alone.wav", "");
    folder.write("two/alone.wav", "");
    options.data.folders = {folder / "one", folder / "two"};
    JobControl control;
    const auto set = loadTrainingSet(options, control);
    ASSERT_TRUE(set);
    std::vector<double> lengths;
    for (const TrainingRecording& recording : set->recordings) {
        const FrameGrid& grid = recording.versions[0].features.grid();
        lengths.push_back(std::round(grid.timeOf(grid.frames).count()));
    }
    EXPECT_EQ(lengths, (std::vector<double>{60, 2, 1}));
    EXPECT_EQ(set->skipped.size(), 2U);
}

TEST(TrainingSet, CountsAFolderOnceAndSaysWhereThereIsNothing)
{
    const TemporaryFolder folder;
    std::filesystem::create_directories(folder / "one");
    TrainingSetOptions options;
    options.makeFrontEnd = [] { return std::make_unique<LogMel>(); };
    options.data.folders = {folder / "one", folder / "one/../one"};
    JobControl control;
    writeSine(folder / "one/a.wav", 1);
    const auto none = loadTrainingSet(options, control);
    ASSERT_FALSE(none);
    for (const std::string& part :
         {(folder / "one").string() + ",", std::string("a.wav has no reference beside it")})
        EXPECT_NE(none.error().detail.english().find(part), std::string::npos)
            << none.error().detail.english();
    folder.write("one/a.tsv", "0.1 0.5 60 64\n");
    const auto set = loadTrainingSet(options, control);
    ASSERT_TRUE(set);
    EXPECT_EQ(set->recordings.size(), 1U);
}

TEST(TrainingSet, RecordingsOfOneNameSoundInRoomsOfTheirOwn)
{
    const TemporaryFolder folder;
    for (const char* place : {"2004", "2006"}) {
        std::filesystem::create_directories(folder / place);
        writeSine(folder / (std::string(place) + "/a.wav"), 1);
        folder.write(std::string(place) + "/a.tsv", "0.1 0.5 60 64\n");
    }
    TrainingSetOptions options;
    options.data.folders = {folder.path()};
    options.makeFrontEnd = [] { return std::make_unique<LogMel>(); };
    options.rooms = 1;
    JobControl control;
    const auto set = loadTrainingSet(options, control);
    ASSERT_TRUE(set);
    ASSERT_EQ(set->recordings.size(), 2U);
    EXPECT_EQ(set->recordings[1].name, "2006/a.wav");
    const auto heard = [&](std::size_t i) { return set->recordings[i].versions.at(1).notes.at(0); };
    EXPECT_NE(heard(0).onset, heard(1).onset);
}

TEST(TrainingSet, KnowsWhichReferencesSayVelocities)
{
    const TemporaryFolder folder;
    for (const char* name : {"a", "b"})
        writeSine(folder / (std::string(name) + ".wav"), 1);
    folder.write("a.tsv", "0.1 0.5 60 80\n");
    folder.write("b.txt", "0.1 0.5 261.6\n");
    TrainingSetOptions options;
    options.data.folders = {folder.path()};
    options.makeFrontEnd = [] { return std::make_unique<LogMel>(); };
    JobControl control;
    const auto set = loadTrainingSet(options, control);
    ASSERT_TRUE(set);
    ASSERT_EQ(set->recordings.size(), 2U);
    EXPECT_TRUE(set->recordings[0].velocities);
    EXPECT_FALSE(set->recordings[1].velocities);
}

TEST(TrainingSet, FeaturesOfLongRecordingsAreThoseOfTheWhole)
{
    const TemporaryFolder folder;
    writeSine(folder / "a.wav", 50); // more than a thousand frames
    folder.write("a.tsv", "0.1 0.5 60 64\n");
    TrainingSetOptions options;
    options.data.folders = {folder.path()};
    options.makeFrontEnd = [] { return std::make_unique<LogMel>(); };
    JobControl control;
    const auto set = loadTrainingSet(options, control);
    ASSERT_TRUE(set);
    const CompactFeatures& given = set->recordings.at(0).versions.at(0).features;
    const auto audio = loadAudio(folder / "a.wav", LogMel::kRate, control);
    LogMel frontEnd;
    frontEnd.correct(correctionFor(audio->view()));
    const CompactFeatures whole(frontEnd.compute(audio->view(), 0, given.grid().frames));
    ASSERT_GT(given.grid().frames, 1000);
    EXPECT_EQ(given.grid(), whole.grid());
    const auto values = [](const CompactFeatures& features) {
        std::vector<float> all(static_cast<std::size_t>(features.grid().frames * features.bins()));
        features.copyTo(all, 0, 0);
        return all;
    };
    EXPECT_EQ(values(given), values(whole));
}

/// A chord of two seconds as a 16-bit mono WAV.
void writeChord(const std::filesystem::path& file, double cents, double level)
{
    std::vector<float> samples(2 * 16000);
    for (const int pitch : {48, 60, 67, 76}) {
        const double step =
            2 * std::numbers::pi * 440 / 16000 * std::exp2((pitch - 69 + cents / 100) / 12);
        for (std::size_t i = 0; i < samples.size(); ++i)
            samples[i] += static_cast<float>(level * std::sin(step * static_cast<double>(i)));
    }
    SF_INFO info{0, 16000, 1, SF_FORMAT_WAV | SF_FORMAT_FLOAT, 0, 0};
    SNDFILE* out = sf_open(file.c_str(), SFM_WRITE, &info);
    sf_writef_float(out, samples.data(), static_cast<sf_count_t>(samples.size()));
    sf_close(out);
}

TEST(TrainingSet, TuningAndLevelAreTakenOutAsTheyAreInListening)
{
    const TemporaryFolder folder;
    const auto features = [&](const std::string& name, double cents, double level) {
        std::filesystem::create_directories(folder / name);
        writeChord(folder / (name + "/chord.wav"), cents, level);
        folder.write(name + "/chord.tsv", "0.1 1.5 60 64\n");
        TrainingSetOptions options;
        options.data.folders = {folder / name};
        options.makeFrontEnd = [] { return std::make_unique<LogFrequency>(); };
        JobControl control;
        const auto set = loadTrainingSet(options, control);
        const CompactFeatures& heard = set->recordings.at(0).versions.at(0).features;
        std::vector<float> frame(static_cast<std::size_t>(heard.bins()));
        heard.copyTo(frame, 50, 0);
        return frame;
    };
    const auto distance = [](const std::vector<float>& a, const std::vector<float>& b) {
        double sum = 0;
        for (std::size_t i = 0; i < a.size(); ++i)
            sum += std::abs(a[i] - b[i]);
        return sum / static_cast<double>(a.size());
    };
    const auto plain = features("plain", 0, 0.008);
    EXPECT_LT(distance(features("sharp", 35, 0.008), plain), 0.1);
    EXPECT_LT(distance(features("soft", 0, 0.0008), plain), 0.1);
}

TEST(TrainingSet, NotesInARoomAreWhereTheirSoundArrives)
{
    const TemporaryFolder folder;
    writeSine(folder / "a.wav", 3);
    folder.write("a.tsv", "0.5 1.5 60 64\n");
    TrainingSetOptions options;
    options.data.folders = {folder.path()};
    options.makeFrontEnd = [] { return std::make_unique<LogMel>(); };
    options.rooms = 4;
    JobControl control;
    const auto set = loadTrainingSet(options, control);
    const auto& versions = set->recordings.at(0).versions;
    ASSERT_EQ(versions.size(), 5U);
    const Note& struck = versions[0].notes.at(0);
    EXPECT_EQ(struck.onset, Seconds(0.5));
    for (std::size_t room = 1; room < versions.size(); ++room) {
        const Note& heard = versions[room].notes.at(0);
        EXPECT_GT(heard.onset - struck.onset, Seconds(0.001));
        EXPECT_LT(heard.onset - struck.onset, Seconds(0.06));
        EXPECT_NEAR(heard.duration().count(), struck.duration().count(), 1e-12);
    }
}

} // namespace
} // namespace rollwright
