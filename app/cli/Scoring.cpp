#include "app/cli/Scoring.h"

#include <algorithm>
#include <array>
#include <iostream>
#include <string_view>

#include "app/cli/Command.h"
#include "app/cli/Messages.h"
#include "core/base/FolderEntries.h"
#include "core/io/ReferenceReader.h"

namespace rollwright {

namespace fs = std::filesystem;

namespace {

constexpr std::array<std::string_view, 5> kEstimateSuffixes{".mid", ".midi", ".tsv", ".csv",
                                                            ".txt"};

} // namespace

Result<Scored> scoreFiles(const fs::path& reference, const fs::path& estimate,
                          const EvaluationStyle& style)
{
    const auto played = readReferenceFile(reference);
    if (!played)
        return tl::unexpected(played.error());
    const auto heard = readNoteFile(estimate);
    if (!heard)
        return tl::unexpected(heard.error());
    printSilent(reference, *played);
    printSilent(estimate, *heard);
    const ScoringRules rules{played->velocities && heard->velocities, style.tolerance};
    Scored scored{evaluateNotes(played->notes, heard->notes, rules), reference,
                  describe(reference, played->notes), describe(estimate, heard->notes)};
    if (style.aligned)
        scored.report.aligned = evaluateAligned(played->notes, heard->notes, rules);
    return scored;
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
    sources.reference += " (" + std::to_string(count) + " recordings)";
    printDatasetHeader(sources, style);
    std::vector<RecordingReport> reports;
    std::vector<fs::path> references;
    for (std::size_t i = 0; i < count; ++i) {
        const DatasetEntry& entry = dataset.entries[i];
        const auto scored = score(entry, std::to_string(i + 1) + "/" + std::to_string(count));
        if (!scored && scored.error().code == ErrorCode::Cancelled)
            return failedWith(scored.error());
        if (!scored) {
            printError(scored.error());
            continue;
        }
        reports.push_back({entry.name, scored->report});
        references.push_back(scored->reference);
        printRecording(reports.back(), style);
    }
    printDataset(sources, reports, references, style);
    for (const Error& leftOut : dataset.leftOut)
        printError(leftOut);
    printLeftOut(dataset.leftOut.size());
    if (reports.size() < count)
        std::cerr << "rollwright-cli: " << count - reports.size() << " of " << count
                  << " recordings could not be evaluated.\n";
    return reports.size() == count && count > 0 ? kDone : kFailed;
}

} // namespace rollwright
