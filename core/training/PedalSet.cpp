#include "core/training/PedalSet.h"

#include <algorithm>

#include "core/io/MidiFolder.h"
#include "core/io/MidiReader.h"
#include "core/io/PianoMovement.h"

namespace rollwright {

namespace {

namespace fs = std::filesystem;

Result<PedalPerformance> readPerformance(const fs::path& file)
{
    const auto midi = readMidi(file);
    if (!midi)
        return tl::unexpected(midi.error());
    const auto movements = movementsOf(*midi);
    PedalPerformance performance{tidied(notesOf(movements)), pedallingOf(movements)};
    if (performance.notes.empty())
        return failure(ErrorCode::EmptyReference, file.string());
    performance.end = std::ranges::max(performance.notes, {}, &Note::offset).offset;
    return performance;
}

bool liesBelow(const fs::path& file, const std::string& folder)
{
    const fs::path parent = file.parent_path();
    return std::ranges::count(parent, fs::path(folder)) > 0;
}

/// A name that is misspelt would have what it means learned from.
Result<void> checkNames(const std::vector<std::string>& folders, const std::vector<fs::path>& files)
{
    for (const std::string& folder : folders)
        if (std::ranges::none_of(files, [&](const fs::path& f) { return liesBelow(f, folder); }))
            return failure(ErrorCode::InvalidArgument, folder,
                           "no performance lies in a folder of that name");
    return {};
}

} // namespace

Result<PedalSet> loadPedalSet(const fs::path& folder, const std::vector<std::string>& forValidation,
                              JobControl& control)
{
    auto midi = findMidi(folder);
    if (!midi)
        return tl::unexpected(midi.error());
    PedalSet set;
    set.skipped = std::move(midi->unreadable);
    const std::vector<fs::path>& files = midi->files;
    if (auto known = checkNames(forValidation, files); !known)
        return tl::unexpected(known.error());
    const auto validates = [&](const fs::path& file) {
        return std::ranges::any_of(forValidation,
                                   [&](const auto& name) { return liesBelow(file, name); });
    };
    for (std::size_t i = 0; i < files.size(); ++i) {
        control.report(Stage::Reading, static_cast<double>(i) / static_cast<double>(files.size()));
        if (control.cancelled())
            return failure(ErrorCode::Cancelled, "training");
        auto performance = readPerformance(folder / files[i]);
        if (!performance)
            set.skipped.push_back(performance.error());
        else if (performance->pedalling.empty())
            ++set.withoutPedal;
        else if (validates(files[i]))
            set.validation.push_back(std::move(*performance));
        else
            set.training.push_back(std::move(*performance));
    }
    if (set.training.empty())
        return failure(ErrorCode::InvalidArgument, folder.string(),
                       "no performance that uses the pedal");
    return set;
}

NoteList misheard(const NoteList& notes, std::mt19937_64& random)
{
    constexpr double kLate = 0.008;
    constexpr double kEndNear = 0.03;
    constexpr double kEndFar = 0.45; ///< of a length, of a second at most
    constexpr double kNear = 0.75;
    constexpr double kCut = 0.1;
    constexpr double kCutLength = 1.5;
    constexpr double kShortest = 0.03;
    std::normal_distribution<double> normal;
    std::uniform_real_distribution<double> uniform;
    std::vector<Note> heard;
    for (const Note& note : notes) {
        const double missed = 0.08 * std::clamp((50 - note.velocity) / 20.0, 0.3, 3.0);
        if (uniform(random) < missed)
            continue;
        const double length = note.duration().count();
        double heardLength = length;
        if (length > kCutLength && uniform(random) < kCut)
            heardLength *= 0.3 + 0.7 * uniform(random);
        else if (uniform(random) < kNear)
            heardLength += kEndNear * normal(random);
        else
            heardLength += kEndFar * std::min(1.0, length) * normal(random);
        Note other = note;
        other.onset += Seconds(kLate * normal(random));
        other.offset = other.onset + Seconds(std::max(kShortest, heardLength));
        heard.push_back(other);
    }
    return tidied(std::move(heard));
}

NoteList notesBetween(const NoteList& notes, Seconds begin, Seconds end)
{
    NoteList part;
    for (const Note& note : notes) {
        if (note.offset <= begin || note.onset >= end)
            continue;
        part.push_back(note);
        part.back().onset -= begin;
        part.back().offset -= begin;
    }
    return part;
}

} // namespace rollwright
