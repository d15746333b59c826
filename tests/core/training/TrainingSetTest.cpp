#include "core/training/TrainingSet.h"

#include <cmath>

#include <gtest/gtest.h>

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
    options.folders = {folder / "one", folder / "two"};
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

} // namespace
} // namespace rollwright
