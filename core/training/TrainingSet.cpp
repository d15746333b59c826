#include "core/training/TrainingSet.h"

#include <algorithm>
#include <optional>
#include <string>

#include "core/audio/AudioLoader.h"
#include "core/io/ReferenceReader.h"
#include "core/training/NameSeed.h"
#include "core/training/ParallelWork.h"
#include "core/training/Room.h"
#include "core/training/Varispeed.h"

namespace rollwright {

namespace {

/// The notes at the times at which they are heard `delay` later.
std::vector<Note> later(std::vector<Note> notes, Seconds delay)
{
    for (Note& note : notes) {
        note.onset += delay;
        note.offset += delay;
    }
    return notes;
}

/// A stretch after the other: all features as floats would be the most that a recording needs.
CompactFeatures compactFeatures(FrontEnd& frontEnd, AudioView audio)
{
    constexpr int kStretch = 1000; ///< frames
    const FrameGrid grid = frontEnd.grid(audio.samples.size());
    CompactFeatures features(grid, frontEnd.bins());
    for (int first = 0; first < grid.frames; first += kStretch)
        features.append(frontEnd.compute(audio, first, std::min(kStretch, grid.frames - first)));
    return features;
}

Result<TrainingRecording> loadRecording(const FoundRecording& found,
                                        const TrainingSetOptions& options, JobControl& control)
{
    const auto frontEnd = options.makeFrontEnd();
    auto audio = loadAudio(found.files.audio, frontEnd->rate(), control);
    if (!audio)
        return tl::unexpected(audio.error());
    const auto reference = readReferenceFile(found.files.reference);
    if (!reference)
        return tl::unexpected(reference.error());
    const std::vector<Note>& notes = reference->notes;
    if (auto fits = checkFits(notes, audio->duration(), found.files.reference); !fits)
        return tl::unexpected(fits.error());

    TrainingRecording recording{found.name, {}, reference->velocities};
    const auto addVersion = [&](const std::vector<float>& samples, std::vector<Note> heard) {
        const AudioView view{samples, audio->rate};
        frontEnd->correct(correctionFor(view));
        recording.versions.push_back({compactFeatures(*frontEnd, view), std::move(heard)});
    };
    addVersion(audio->samples, notes);
    for (int room = 0; room < options.rooms && !control.cancelled(); ++room) {
        const std::uint64_t seed =
            seedOfName(recording.name + "#" + std::to_string(room), options.seed);
        std::mt19937_64 random(seed);
        const Room place = Room::random(random);
        const Varispeed speed = options.varispeed ? Varispeed::random(random) : Varispeed();
        addVersion(heardIn(place, speed.play(audio->samples, audio->rate), audio->rate, seed),
                   later(speed.play(notes), place.arrival()));
    }
    return recording;
}

} // namespace

Result<TrainingSet> loadTrainingSet(const TrainingSetOptions& options, JobControl& control)
{
    auto found = findRecordings(options.data, control);
    if (!found)
        return tl::unexpected(found.error());
    TrainingSet set{{}, std::move(found->skipped)};
    std::vector<std::optional<Result<TrainingRecording>>> loaded(found->recordings.size());
    const Work load = [&](std::size_t i, const std::stop_token& stop) -> Result<void> {
        JobControl quiet(stop, nullptr);
        loaded[i] = loadRecording(found->recordings[i], options, quiet);
        return {};
    };
    if (auto worked = workInParallel({loaded.size(), Stage::Reading}, load, control); !worked)
        return tl::unexpected(worked.error());
    // In the order of the folders, whoever was ready first: segments are drawn by it.
    for (auto& recording : loaded) {
        if (*recording)
            set.recordings.push_back(std::move(**recording));
        else
            set.skipped.push_back(recording->error());
    }
    if (set.recordings.empty())
        return tl::unexpected(noRecordings(options.data, set.skipped));
    return set;
}

} // namespace rollwright
