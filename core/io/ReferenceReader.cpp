#include "core/io/ReferenceReader.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <iomanip>
#include <span>
#include <sstream>
#include <string_view>
#include <tuple>

#include "core/base/ErrorText.h"
#include "core/base/FolderEntries.h"
#include "core/base/LowerCase.h"
#include "core/io/FileContent.h"
#include "core/io/MidiParser.h"
#include "core/io/NoteJson.h"
#include "core/io/NoteTable.h"
#include "core/io/PianoMovement.h"
#include "core/io/TranscriptionMark.h"

namespace rollwright {

namespace fs = std::filesystem;

namespace {

constexpr std::array<std::string_view, 7> kSuffixes{".tsv", ".mid",  ".midi", ".txt",
                                                    ".csv", ".jams", ".json"};

/// The others are as likely a model's notes, which Rollwright and others export so.
constexpr std::span kBeside(kSuffixes.data(), 4);

constexpr Seconds kLatest{7 * 24 * 3600.0}; ///< in whole frames and milliseconds, fits an int
constexpr Seconds kFarthest{5};             ///< after the end of a recording
constexpr double kFarthestShare = 0.05;     ///< of its length

std::string transcriberInTexts(const MidiFile& midi)
{
    for (const MidiTrack& track : midi.tracks)
        for (const MidiEvent& event : track.events)
            if (event.isMeta(midi::kText)) {
                const std::string text(event.payload.begin(), event.payload.end());
                if (std::string transcriber = transcriberIn(text); !transcriber.empty())
                    return transcriber;
            }
    return {};
}

/// The comment that a text begins with.
std::string transcriberInComment(std::string_view text)
{
    constexpr std::string_view kComment = "# ";
    const std::string_view line = text.substr(0, text.find_first_of("\r\n"));
    return line.starts_with(kComment) ? transcriberIn(line.substr(kComment.size())) : std::string();
}

/// A stroke whose note ends as it begins is silent.
NoteFile noteFileOf(const MidiFile& midi)
{
    const auto movements = movementsOf(midi);
    NoteFile file{notesOf(movements)};
    const auto strokes =
        std::ranges::count(movements, PianoMovement::Kind::Strike, &PianoMovement::kind);
    file.silent = static_cast<int>(strokes - std::ssize(file.notes));
    if (Pedalling pedal = pedallingOf(movements); !pedal.empty())
        file.pedal = std::move(pedal);
    file.transcriber = transcriberInTexts(midi);
    return file;
}

Result<NoteFile> parse(const std::string& content)
{
    const std::span bytes(reinterpret_cast<const std::uint8_t*>(content.data()), content.size());
    if (looksLikeMidi(bytes))
        return parseMidi(bytes).map(noteFileOf);
    if (looksLikeJson(content))
        return parseNoteJson(content);
    return parseNoteTable(content).map([&](NoteFile file) {
        file.transcriber = transcriberInComment(content);
        return file;
    });
}

std::string inSeconds(Seconds time, int decimals)
{
    std::ostringstream text;
    text << std::fixed << std::setprecision(decimals) << time.count() << " s";
    return text.str();
}

/// With as many decimals as tell the two times apart.
Phrase beginsAfter(Seconds onset, Seconds end)
{
    constexpr int kMost = 3;
    int decimals = 1;
    while (decimals < kMost && inSeconds(onset, decimals) == inSeconds(end, decimals))
        ++decimals;
    return {translatable("its last note begins at %1, the recording ends at %2"),
            {inSeconds(onset, decimals), inSeconds(end, decimals)}};
}

} // namespace

Result<NoteFile> readNoteFile(const fs::path& file)
{
    const Result<std::string> content = contentOf(file);
    if (!content)
        return tl::unexpected(content.error());
    Result<NoteFile> read = parse(*content);
    if (!read)
        return failure(read.error().code, file.string(), read.error().detail);
    if (!std::ranges::all_of(read->notes, [](const Note& n) { return n.offset < kLatest; }))
        return failure(ErrorCode::DamagedReference, file.string(),
                       translatable("a note lies more than a week away"));
    std::ranges::stable_sort(read->notes, {},
                             [](const Note& n) { return std::tuple(n.onset, n.pitch); });
    return read;
}

bool holdsMidi(const fs::path& file)
{
    std::array<char, 12> head{}; // as many as tell it
    std::ifstream in(file, std::ios::binary);
    in.read(head.data(), head.size());
    const auto count = static_cast<std::size_t>(in.gcount());
    return looksLikeMidi({reinterpret_cast<const std::uint8_t*>(head.data()), count});
}

Result<std::vector<Note>> readNotes(const fs::path& file)
{
    return readNoteFile(file).map(&NoteFile::notes);
}

Result<NoteFile> readReferenceFile(const fs::path& file)
{
    Result<NoteFile> read = readNoteFile(file);
    if (read && read->notes.empty())
        return failure(ErrorCode::EmptyReference, file.string());
    return read;
}

Result<std::vector<Note>> readReference(const fs::path& file)
{
    return readReferenceFile(file).map(&NoteFile::notes);
}

std::span<const std::string_view> referenceSuffixes()
{
    return kSuffixes;
}

std::optional<fs::path> findReference(const fs::path& audio)
{
    return findReference(audio, entriesBeside(audio));
}

std::optional<fs::path> findReference(const fs::path& audio,
                                      std::span<const fs::directory_entry> entries)
{
    for (const fs::path& file : filesNamed(audio.stem().string(), kBeside, entries)) {
        fs::path candidate = audio.parent_path() / file.filename();
        if (candidate == audio || hasTranscriptionMark(candidate))
            continue;
        // A text of the same name may be anything, say a licence.
        if (lowerCase(candidate.extension().string()) != ".txt")
            return candidate;
        if (const auto read = readReferenceFile(candidate); read && !read->labels)
            return candidate;
    }
    return std::nullopt;
}

std::string whyNoReference(const fs::path& audio, std::span<const fs::directory_entry> entries)
{
    for (const fs::path& file : filesNamed(audio.stem().string(), kBeside, entries)) {
        const std::string name = file.filename().string();
        if (hasTranscriptionMark(file))
            return name + " is a transcription by Rollwright";
        if (const auto read = readReference(file); !read) {
            const std::string detail = read.error().detail.english();
            return name + ' ' + reasonOf({read.error().code, {}, {}}) +
                   (detail.empty() ? "" : ": " + detail);
        }
    }
    return {};
}

Result<void> checkFits(std::span<const Note> reference, Seconds duration, const fs::path& file)
{
    const auto last = std::ranges::max_element(reference, {}, &Note::onset);
    const Seconds farthest = std::min(kFarthest, kFarthestShare * duration);
    if (last == reference.end() || last->onset <= duration + farthest)
        return {};
    return failure(ErrorCode::ReferenceTooLong, file.string(), beginsAfter(last->onset, duration));
}

} // namespace rollwright
