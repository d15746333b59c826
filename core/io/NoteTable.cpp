#include "core/io/NoteTable.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

namespace rollwright {

namespace {

constexpr std::string_view kSeparators = "\t ,;\r";
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr double kHighestPitch = 127;
constexpr std::size_t kFewestColumns = 3;
constexpr std::size_t kMostColumns = 5;

using Fields = std::vector<std::string_view>;

enum class PitchColumn { Hertz, Midi };

/// The columns of a line; those after the fifth are not looked at but counted as one.
Fields fieldsOf(std::string_view line)
{
    Fields fields;
    while (fields.size() <= kMostColumns) {
        line.remove_prefix(std::min(line.find_first_not_of(kSeparators), line.size()));
        if (line.empty())
            break;
        const std::string_view field = line.substr(0, line.find_first_of(kSeparators));
        fields.push_back(field);
        line.remove_prefix(field.size());
    }
    return fields;
}

/// A finite number that fills the whole field.
std::optional<double> numberIn(std::string_view field)
{
    double value = 0;
    const char* end = field.data() + field.size();
    const auto [rest, error] = std::from_chars(field.data(), end, value);
    if (error != std::errc{} || rest != end || !std::isfinite(value))
        return std::nullopt;
    return value;
}

std::optional<Pitch> pitchIn(std::string_view field, PitchColumn column)
{
    const auto value = numberIn(field);
    if (!value)
        return std::nullopt;
    if (column == PitchColumn::Hertz)
        return *value > 0 ? std::optional(Pitch::nearestTo(*value)) : std::nullopt;
    if (*value < 0 || *value > kHighestPitch)
        return std::nullopt;
    return Pitch{static_cast<int>(std::lround(*value))};
}

std::optional<Note> noteIn(const Fields& fields, PitchColumn column)
{
    if (fields.size() < kFewestColumns || fields.size() > kMostColumns)
        return std::nullopt;
    const bool bare = fields.size() == kFewestColumns;
    const auto onset = numberIn(fields[0]);
    const auto offset = numberIn(fields[1]);
    const auto pitch = pitchIn(fields[2], bare ? column : PitchColumn::Midi);
    if (!onset || !offset || !pitch)
        return std::nullopt;
    Note note{Seconds{*onset}, Seconds{*offset}, *pitch};
    if (!bare) {
        const auto velocity = numberIn(fields.back());
        if (!velocity)
            return std::nullopt;
        note.velocity = static_cast<int>(std::lround(std::clamp(*velocity, 1.0, 127.0)));
    }
    return note;
}

bool isWord(std::string_view field)
{
    const auto printable = [](char c) { return c > ' ' && c <= '~'; };
    return !numberIn(field) && std::ranges::all_of(field, printable);
}

/// As many words as a note has columns.
bool isHeading(const Fields& fields)
{
    return fields.size() >= kFewestColumns && fields.size() <= kMostColumns &&
           std::ranges::all_of(fields, isWord);
}

bool namesMidi(const Fields& heading)
{
    constexpr std::string_view kWord = "midi";
    return std::ranges::any_of(heading, [&](std::string_view field) {
        return !std::ranges::search(field, kWord, [](char a, char b) {
                    return (a | 0x20) == b; // letters without regard to case
                }).empty();
    });
}

/// Takes the first line off `text`.
std::string_view takeLine(std::string_view& text)
{
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    return line;
}

} // namespace

Result<std::vector<Note>> parseNoteTable(std::string_view text)
{
    if (text.starts_with(kByteOrderMark))
        text.remove_prefix(kByteOrderMark.size());
    std::vector<Note> notes;
    PitchColumn column = PitchColumn::Hertz;
    bool headingMayCome = true;
    bool anyNote = false;
    for (int number = 1; !text.empty(); ++number) {
        const Fields fields = fieldsOf(takeLine(text));
        if (fields.empty() || fields[0].starts_with('#'))
            continue;
        const auto note = noteIn(fields, column);
        if (note) {
            anyNote = true;
            if (note->sounds())
                notes.push_back(*note);
        } else if (headingMayCome && isHeading(fields)) {
            column = namesMidi(fields) ? PitchColumn::Midi : PitchColumn::Hertz;
        } else {
            return failure(anyNote ? ErrorCode::DamagedReference : ErrorCode::UnsupportedReference,
                           {}, "line " + std::to_string(number));
        }
        headingMayCome = false;
    }
    return notes;
}

} // namespace rollwright
