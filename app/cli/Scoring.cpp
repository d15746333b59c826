#include "app/cli/Scoring.h"

#include <algorithm>
#include <array>
#include <iostream>
#include <string_view>
#include <utility>

#include "app/cli/Command.h"
#include "app/cli/Messages.h"
#include "core/audio/AudioLoader.h"
#include "core/audio/SoundFile.h"
#include "core/base/Counted.h"
#include "core/base/FolderEntries.h"
#include "core/base/JobControl.h"
#include "core/io/ReferenceReader.h"

namespace rollwright {

namespace fs = std::filesystem;

namespace {

constexpr std::array<std::string_view, 7> kEstimateSuffixes{".mid", ".midi", ".tsv", ".csv",
                                                            ".txt", ".jams", ".json"};

/// Only a recording that seems too short by its header, which may be an estimate, is read. None
/// that cannot be read is of interest here.
Result<void> checkFitsRecording(const RecordingPair& files, std::stop_token stop)
{
    const auto reference = readNotes(files.reference);
    const auto sound = SoundFile::open(files.audio);
    if (!reference || !sound || sound->announcedFrames() == 0 ||
        checkFits(*reference, sound->rate().duration(sound->announcedFrames()), files.reference))
        return {};
    JobControl control(std::move(stop), nullptr);
    const auto audio = loadAudio(files.audio, sound->rate(), control);
    if (audio)
        return checkFits(*reference, audio->duration(), files.reference);
    return audio.error().code == ErrorCode::Cancelled ? tl::unexpected(audio.error())
                                                      : Result<void>();
}

} // namespace

Result<Scored> scoreFiles(const fs::path& reference, const fs::path& estimate,
                          const EvaluationStyle& style)
{
    if (std::error_code none; fs::equivalent(reference, estimate, none))
        return failure(ErrorCode::InvalidArgument, estimate.string(),
                       "it is the reference itself; say which notes are to be judged");
    const auto played = readReferenceFile(reference);
    if (!played)
        return tl::unexpected(played.error());
    const auto heard = readNoteFile(estimate);
    if (!heard)
        return tl::unexpected(heard.error());
    printSilent(reference, *played);
    printSilent(estimate, *heard);
    const ScoringRules rules{played->velocities && heard->velocities, style.tolerance};
    Scored scored{evaluateNotes(played->notes, heard->notes, rules),
                  reference,
                  estimate,
                  describe(reference, played->notes),
                  describe(estimate, heard->notes),
                  {played->silent, heard->silent}};
    if (style.aligned)
        scored.report.aligned = evaluateAligned(played->notes, heard->notes, rules);
    return scored;
}

Result<Scored> scoreEntry(const DatasetEntry& entry, const fs::path& estimate,
                          const EvaluationStyle& style, std::stop_token stop)
{
    return checkFitsRecording(entry.files, std::move(stop)).and_then([&] {
        return scoreFiles(entry.files.reference, estimate, style);
    });
}

Result<fs::path> estimateOf(const DatasetEntry& entry, const Dataset& dataset,
                            const fs::path& folder)
{
    const fs::path stem = entry.files.audio.stem();
    std::vector<fs::path> names{entry.name};
    if (std::ranges::count(dataset.entries, stem,
                           [](const DatasetEntry& other) { return other.files.audio.stem(); }) == 1)
        names.push_back(stem);
    for (const fs::path& name : names) {
        const fs::path named = folder / name;
        const auto files =
            filesNamed(named.filename().string(), kEstimateSuffixes, entriesBeside(named));
        printChoice(files);
        if (!files.empty())
            return files.front();
    }
    return failure(ErrorCode::FileNotFound, (folder / entry.name).string(),
                   "as .mid, .midi, .tsv, .csv or .txt");
}

int scoreDataset(const Dataset& dataset, EvaluationSources sources, const EvaluationStyle& style,
                 const Scorer& score)
{
    const std::size_t count = dataset.entries.size();
    sources.split = dataset.split;
    sources.reference += " (" + counted(count, "recording") +
                         (dataset.split.empty() ? "" : ", split " + dataset.split) + ")";
    printDatasetHeader(sources, style);
    DatasetScores scores;
    scores.leftOut = dataset.leftOut;
    for (std::size_t i = 0; i < count; ++i) {
        const DatasetEntry& entry = dataset.entries[i];
        auto scored = score(entry, std::to_string(i + 1) + "/" + std::to_string(count));
        if (!scored && scored.error().code == ErrorCode::Cancelled)
            return failedWith(scored.error());
        if (!scored) {
            printError(scored.error());
            scores.failed.emplace_back(entry.name, std::move(scored.error()));
            continue;
        }
        scores.reports.push_back({entry.name, scored->report});
        scores.scored.push_back(std::move(*scored));
        printRecording(scores.reports.back(), style);
    }
    printDataset(sources, scores, style);
    for (const Error& leftOut : dataset.leftOut)
        printError(leftOut);
    printLeftOut(dataset.leftOut.size());
    if (!scores.failed.empty())
        std::cerr << "rollwright-cli: " << scores.failed.size() << " of "
                  << counted(count, "recording") << " could not be evaluated.\n";
    return scores.failed.empty() ? kDone : kFailed;
}

} // namespace rollwright
