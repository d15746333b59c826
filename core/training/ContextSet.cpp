#include "core/training/ContextSet.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>
#include <span>
#include <sstream>

#include "core/audio/AudioLoader.h"
#include "core/base/FileFingerprint.h"
#include "core/io/ReferenceReader.h"
#include "core/model/EngineLibrary.h"
#include "core/model/Sha256.h"
#include "core/training/NameSeed.h"
#include "core/training/NewFolder.h"
#include "core/training/ParallelWork.h"
#include "core/training/Room.h"

namespace rollwright {

namespace {

namespace fs = std::filesystem;

/// One version of a recording, and where it is kept.
struct Listening {
    RecordingPair pair;
    std::string name; ///< of its own among all of the set
    bool asItIs = false;
};

Result<HeardStrokes> hear(const ContextSetOptions& options, const Listening& listening,
                          const Ears& ears, JobControl& control)
{
    auto audio = loadAudio(listening.pair.audio, options.rate, control);
    if (!audio)
        return tl::unexpected(audio.error());
    const auto notes = readReference(listening.pair.reference);
    if (!notes)
        return tl::unexpected(notes.error());
    if (auto fits = checkFits(*notes, audio->duration(), listening.pair.reference); !fits)
        return tl::unexpected(fits.error());
    if (!listening.asItIs) {
        std::mt19937_64 random(seedOfName(listening.name, options.seed));
        worsen(*audio, random);
    }
    auto heard = ears(audio->view(), control);
    if (!heard)
        return tl::unexpected(heard.error());
    return withTruth(std::move(*heard), *notes);
}

/// Tells it from what other ears heard, another version of this program, or of other sound.
std::string fileNameOf(const ContextSetOptions& options, const Listening& listening)
{
    std::ostringstream all;
    all << engineFingerprint() << '|' << options.ears << '|' << listening.name << '|';
    if (!listening.asItIs)
        all << options.seed;
    all << '|' << fingerprintOf(listening.pair.audio) << '|'
        << fingerprintOf(listening.pair.reference);
    return sha256OfText(all.str()) + ".safetensors";
}

/// From the file in which it is kept, or heard now and kept there.
Result<HeardStrokes> kept(const ContextSetOptions& options, const Listening& listening,
                          const Ears& ears, JobControl& control)
{
    const fs::path file = options.kept / fileNameOf(options, listening);
    if (auto strokes = readHeardStrokes(file, options.features))
        return strokes;
    auto strokes = hear(options, listening, ears, control);
    if (!strokes)
        return strokes;
    if (auto written = writeHeardStrokes(file, *strokes); !written)
        return tl::unexpected(written.error());
    return strokes;
}

std::vector<Listening> listeningsOf(std::span<const FoundRecording> recordings, int copies)
{
    std::vector<Listening> listenings;
    for (const FoundRecording& found : recordings) {
        const std::string name = std::to_string(found.folder) + "-" + found.name + "-";
        for (int copy = 0; copy < std::max(1, copies); ++copy)
            listenings.push_back({found.files, name + std::to_string(copy), copies == 0});
    }
    return listenings;
}

/// What ends the work, rather than being a fault of one recording.
bool endsAll(ErrorCode code)
{
    return code == ErrorCode::DiskFull || code == ErrorCode::FileNotWritable ||
           code == ErrorCode::OutOfMemory;
}

} // namespace

void worsen(AudioBuffer& audio, std::mt19937_64& random)
{
    constexpr double kInRoom = 0.85; ///< part of all
    constexpr double kLeastNoise = 50;
    constexpr double kMostNoise = 15; ///< decibel below the music
    constexpr double kDull = 0.4;     ///< part of all
    constexpr double kLowest = 500;   ///< hertz, from where a dull one is softer
    constexpr double kHighest = 4000;
    const auto draw = [&](double from, double to) {
        return std::uniform_real_distribution<double>(from, to)(random);
    };
    if (draw(0, 1) < kInRoom) {
        Room room = Room::random(random);
        room.noiseDecibel = draw(kMostNoise, kLeastNoise);
        audio.samples = heardIn(room, audio.samples, audio.rate, random());
    }
    if (draw(0, 1) < kDull) {
        const double corner = std::exp(draw(std::log(kLowest), std::log(kHighest)));
        const double share = draw(0.5, 0.95); // of what a low pass of the first order lets through
        const double follow = 1 - std::exp(-2 * std::numbers::pi * corner / audio.rate.hertz);
        double low = 0;
        for (float& sample : audio.samples) {
            low += follow * (sample - low);
            sample = static_cast<float>(share * low + (1 - share) * sample);
        }
    }
}

Result<ContextSet> hearContextSet(const ContextSetOptions& options, const EarsMaker& makeEars,
                                  JobControl& control)
{
    auto found = findRecordings(options.data, control);
    if (!found)
        return tl::unexpected(found.error());
    const auto listenings = listeningsOf(found->recordings, options.copies);
    ContextSet set{{}, std::move(found->skipped)};
    const auto place = NewFolder::make(options.kept);
    if (!place)
        return tl::unexpected(place.error());

    std::vector<std::optional<Result<HeardStrokes>>> heard(listenings.size());
    const auto makeWork = [&]() -> Result<Work> {
        const auto ears = makeEars();
        if (!ears)
            return tl::unexpected(ears.error());
        return [&, ears = *ears](std::size_t i, const std::stop_token& stop) -> Result<void> {
            JobControl quiet(stop, nullptr);
            auto strokes = kept(options, listenings[i], ears, quiet);
            if (!strokes && endsAll(strokes.error().code))
                return tl::unexpected(strokes.error());
            heard[i] = std::move(strokes);
            return {};
        };
    };
    if (auto worked = workInParallel({heard.size(), Stage::Reading}, makeWork, control); !worked)
        return tl::unexpected(worked.error());
    // In the order of the folders, whoever was ready first: rows are drawn by it.
    for (auto& strokes : heard) {
        if (*strokes)
            set.recordings.push_back(std::move(**strokes));
        else
            set.skipped.push_back(strokes->error());
    }
    if (set.recordings.empty())
        return tl::unexpected(noRecordings(options.data, set.skipped));
    return set;
}

} // namespace rollwright
