#include "core/training/TrainingSet.h"

#include <algorithm>
#include <optional>
#include <string>
#include <system_error>

#include "core/audio/AudioLoader.h"
#include "core/base/ErrorText.h"
#include "core/io/RecordingFolder.h"
#include "core/io/ReferenceReader.h"
#include "core/training/NameSeed.h"
#include "core/training/ParallelWork.h"
#include "core/training/Room.h"
#include "core/training/Varispeed.h"

namespace rollwright {

namespace {

namespace fs = std::filesystem;

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

Result<TrainingRecording> loadRecording(const RecordingPair& pair,
                                        const TrainingSetOptions& options, JobControl& control)
{
    const auto frontEnd = options.makeFrontEnd();
    auto audio = loadAudio(pair.audio, frontEnd->rate(), control);
    if (!audio)
        return tl::unexpected(audio.error());
    const auto reference = readReferenceFile(pair.reference);
    if (!reference)
        return tl::unexpected(reference.error());
    const std::vector<Note>& notes = reference->notes;
    if (auto fits = checkFits(notes, audio->duration(), pair.reference); !fits)
        return tl::unexpected(fits.error());

    TrainingRecording recording{pair.audio.filename().string(), {}, reference->velocities};
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

/// Each folder once, where it stands first.
std::vector<fs::path> different(const std::vector<fs::path>& folders)
{
    std::vector<fs::path> once;
    for (const fs::path& folder : folders) {
        const auto isIt = [&](const fs::path& other) {
            std::error_code error;
            return fs::equivalent(folder, other, error);
        };
        if (std::ranges::none_of(once, isIt))
            once.push_back(folder);
    }
    return once;
}

std::string whyNone(const std::vector<fs::path>& folders, const std::vector<Error>& skipped)
{
    std::string text = "no recording with its reference lies in";
    for (const fs::path& folder : folders)
        text += (&folder == &folders.front() ? " " : ", ") + folder.string();
    return text + " itself" + firstOf(skipped);
}

} // namespace

Result<TrainingSet> loadTrainingSet(const TrainingSetOptions& options, JobControl& control)
{
    TrainingSet set;
    std::vector<RecordingPair> pairs;
    for (const fs::path& folder : different(options.folders)) {
        auto found = findRecordings(folder);
        if (!found)
            return tl::unexpected(found.error());
        std::ranges::move(found->pairs, std::back_inserter(pairs));
        std::ranges::move(found->unpaired, std::back_inserter(set.skipped));
    }

    std::vector<std::optional<Result<TrainingRecording>>> loaded(pairs.size());
    const Work load = [&](std::size_t i, const std::stop_token& stop) -> Result<void> {
        JobControl quiet(stop, nullptr);
        loaded[i] = loadRecording(pairs[i], options, quiet);
        return {};
    };
    if (auto worked = workInParallel({pairs.size(), Stage::Reading}, load, control); !worked)
        return tl::unexpected(worked.error());
    // In the order of the folders, whoever was ready first: segments are drawn by it.
    for (auto& recording : loaded) {
        if (*recording)
            set.recordings.push_back(std::move(**recording));
        else
            set.skipped.push_back(recording->error());
    }
    if (set.recordings.empty())
        return failure(ErrorCode::InvalidArgument, "--data", whyNone(options.folders, set.skipped));
    return set;
}

} // namespace rollwright
