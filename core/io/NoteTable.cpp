#include "core/io/NoteTable.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/LowerCase.h"
#include "core/io/NoteColumns.h"

namespace rollwright {

namespace {

constexpr std::string_view kSeparators = " \t;\r,"; ///< spaces first, commas last
constexpr std::string_view kMarks = "\t;,";
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr double kHighestPitch = 127;
constexpr double kHighestVelocity = 127;
constexpr double kNoVelocity = -1; ///< where it is not known, in tables that have a column for it
constexpr std::size_t kFewestColumns = 3;
constexpr std::size_t kMostUnnamed = 5;
constexpr std::size_t kMostColumns = 32;

using Fields = std::vector<std::string>;

/// Where the quotes end with which a line begins; two in a row are one of the text.
std::size_t closingQuote(std::string_view line)
{
    std::size_t close = line.find('"', 1);
    while (close < line.size() - 1 && line[close + 1] == '"')
        close = line.find('"', close + 2);
    return close;
}

/// Takes the next field off `line`, up to a separator. In quotes, which it loses, it may hold some;
/// spaces at its end are none of it.
std::string_view takeField(std::string_view& line, std::string_view separators)
{
    const std::size_t close = line.front() == '"' ? closingQuote(line) : std::string_view::npos;
    const bool quoted = close != std::string_view::npos;
    const std::size_t end =
        std::min(line.find_first_of(separators, quoted ? close : 0), line.size());
    const std::string_view field = quoted ? line.substr(1, close - 1) : line.substr(0, end);
    line.remove_prefix(end);
    return field.substr(0, field.find_last_not_of(' ') + 1);
}

/// The columns of a line; those after kMostColumns are not looked at but counted as one. Beside
/// tabs or semicolons a comma is the decimal point of a number, and becomes one. With `spaces` a
/// field may hold some, beside tabs, semicolons or commas.
Fields fieldsOf(std::string_view line, bool spaces)
{
    const bool marked = line.find_first_of("\t;") != std::string_view::npos;
    const auto between = kSeparators.substr(0, kSeparators.size() - (marked ? 1 : 0));
    const bool apart = line.find_first_of(kMarks) != std::string_view::npos;
    const std::string_view separators = between.substr(spaces && apart ? 1 : 0);
    Fields fields;
    while (fields.size() <= kMostColumns) {
        line.remove_prefix(std::min(line.find_first_not_of(between), line.size()));
        if (line.empty())
            break;
        fields.emplace_back(takeField(line, separators));
        if (marked)
            std::ranges::replace(fields.back(), ',', '.');
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

std::optional<Pitch> pitchIn(std::string_view field, bool hertz)
{
    const auto value = numberIn(field);
    if (!value)
        return std::nullopt;
    if (hertz)
        return *value > 0 ? std::optional(Pitch::nearestTo(*value)) : std::nullopt;
    if (*value < 0 || *value > kHighestPitch)
        return std::nullopt;
    return Pitch{static_cast<int>(std::lround(*value))};
}

/// Of a line without a heading; `midi`: three columns end in a MIDI number.
std::optional<NoteColumns> unnamedColumns(std::size_t count, bool midi)
{
    if (count < kFewestColumns || count > kMostUnnamed)
        return std::nullopt;
    NoteColumns columns;
    columns.count = count;
    if (count > kFewestColumns)
        columns.velocity = count - 1;
    else
        columns.pitchIsHertz = !midi;
    return columns;
}

bool isVelocity(double value)
{
    return value >= 0 && value <= kHighestVelocity;
}

struct Row {
    Note note;
    std::optional<double> velocity; ///< as it stands there; none where it is not known
    std::optional<double> unnamed;  ///< what nothing but its place tells to be hertz
};

/// Whether all hertz may as well be MIDI numbers: they are whole ones of keys, and not all 55, A1.
bool maybeMidi(std::span<const Row> rows)
{
    static constexpr double kA1 = 55;
    const auto isKey = [](const Row& row) {
        const double number = row.unnamed.value_or(-1);
        return number == std::floor(number) && number >= kLowestPitch &&
               number < kLowestPitch + kKeyCount;
    };
    return std::ranges::all_of(rows, isKey) &&
           std::ranges::any_of(rows, [](const Row& row) { return row.unnamed != kA1; });
}

/// Whether a field before the last may be empty, which is none of those that are told apart:
/// nothing shows it between spaces.
bool maySkipFields(std::string_view line)
{
    if (line.find_first_of(kMarks) == std::string_view::npos)
        return true;
    bool empty = true;
    for (const char c : line) {
        const bool mark = kMarks.find(c) != std::string_view::npos;
        if (mark && empty)
            return true;
        empty = mark || (empty && c == ' ');
    }
    return false;
}

/// How many fields a line has at least. Some programs leave out what is empty at its end, which
/// tells nothing of a note; where others may be missing, it must have all.
std::size_t fewestFields(std::string_view line, const NoteColumns& columns)
{
    if (!columns.named || maySkipFields(line))
        return columns.count;
    return 1 + std::max({columns.onset, columns.end, columns.pitch, columns.velocity.value_or(0)});
}

/// Of fields that are enough.
std::optional<Row> rowIn(const Fields& fields, const NoteColumns& columns)
{
    const auto onset = numberIn(fields[columns.onset]);
    const auto end = numberIn(fields[columns.end]);
    const auto pitch = pitchIn(fields[columns.pitch], columns.pitchIsHertz);
    if (!onset || !end || !pitch)
        return std::nullopt;
    const Seconds begin{*onset * columns.onsetUnit};
    const Seconds offset =
        Seconds{*end * columns.endUnit} + (columns.endIsDuration ? begin : Seconds{0});
    Row row{{begin, offset, *pitch}, std::nullopt, std::nullopt};
    if (columns.pitchIsHertz && !columns.named)
        row.unnamed = numberIn(fields[columns.pitch]);
    if (columns.velocity) {
        row.velocity = numberIn(fields[*columns.velocity]);
        if (!row.velocity || (!columns.named && !isVelocity(*row.velocity)))
            return std::nullopt;
        if (*row.velocity == kNoVelocity)
            row.velocity.reset();
    }
    return row;
}

bool isWord(std::string_view field)
{
    const auto printable = [](char c) { return c > ' ' && c <= '~'; };
    return !numberIn(field) && std::ranges::all_of(field, printable);
}

/// As many words as a note has columns.
bool isHeading(const Fields& fields)
{
    return fields.size() >= kFewestColumns && fields.size() <= kMostUnnamed &&
           std::ranges::all_of(fields, isWord);
}

bool namesMidi(const Fields& heading)
{
    return std::ranges::any_of(heading, [](const std::string& field) {
        return lowerCase(field).find("midi") != std::string::npos;
    });
}

/// Velocities are shares of the highest where none is greater than 1 and one is a fraction.
double velocityUnit(std::span<const Row> rows)
{
    bool fraction = false;
    for (const Row& row : rows) {
        const double velocity = row.velocity.value_or(0);
        if (velocity > 1)
            return 1;
        fraction = fraction || (velocity > 0 && velocity < 1);
    }
    return fraction ? kHighestVelocity : 1;
}

NoteFile fileOf(std::span<const Row> rows)
{
    NoteFile file;
    file.velocities =
        std::ranges::all_of(rows, [](const Row& row) { return row.velocity.has_value(); });
    const double unit = velocityUnit(rows);
    for (const Row& row : rows) {
        if (!row.note.sounds()) {
            ++file.silent;
            continue;
        }
        file.notes.push_back(row.note);
        if (file.velocities)
            file.notes.back().velocity = static_cast<int>(
                std::lround(std::clamp(*row.velocity * unit, 1.0, kHighestVelocity)));
    }
    return file;
}

/// Takes the first line off `text`.
std::string_view takeLine(std::string_view& text)
{
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    return line;
}

} // namespace

Result<NoteFile> parseNoteTable(std::string_view text)
{
    if (text.starts_with(kByteOrderMark))
        text.remove_prefix(kByteOrderMark.size());
    std::vector<Row> rows;
    std::optional<NoteColumns> named;
    bool midi = false;
    bool headingMayCome = true;
    for (int number = 1; !text.empty(); ++number) {
        const std::string_view line = takeLine(text);
        const Fields fields = fieldsOf(line, named && named->spacious);
        if (fields.empty())
            continue;
        if (fields[0].starts_with('#')) {
            if (headingMayCome && !named)
                named = columnsNamed(line.substr(line.find('#') + 1));
            continue;
        }
        const auto columns = named ? named : unnamedColumns(fields.size(), midi);
        const bool enough = columns && fields.size() >= fewestFields(line, *columns);
        const auto row = enough ? rowIn(fields, *columns) : std::nullopt;
        if (row) {
            rows.push_back(*row);
        } else if (auto heading = columnsNamed(line); headingMayCome && heading) {
            named = heading;
        } else if (headingMayCome && isHeading(fields)) {
            midi = namesMidi(fields);
        } else {
            return failure(rows.empty() ? ErrorCode::UnsupportedReference
                                        : ErrorCode::DamagedReference,
                           {}, {translatable("line %1"), {std::to_string(number)}});
        }
        headingMayCome = false;
    }
    if (maybeMidi(rows))
        return failure(
            ErrorCode::UnsupportedReference, {},
            translatable("its pitches may be MIDI numbers or hertz below A2; a first line "
                         "\"onset offset pitch\" or \"onset offset hertz\" tells which"));
    return fileOf(rows);
}

} // namespace rollwright
