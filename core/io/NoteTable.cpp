#include "core/io/NoteTable.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/LowerCase.h"
#include "core/io/NoteColumns.h"
#include "core/io/TableFields.h"

namespace rollwright {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr double kHighestPitch = 127;
constexpr double kHighestVelocity = 127;
constexpr double kNoVelocity = -1; ///< where it is not known, in tables that have a column for it
constexpr std::string_view kSpectralSelection = "\\"; ///< Audacity's: about the label before
constexpr std::size_t kFewestColumns = 3;
constexpr std::size_t kMostUnnamed = 5;

/// A number, or the name of a key.
std::optional<Pitch> pitchIn(std::string_view field, bool hertz)
{
    const auto value = numberIn(field);
    if (!value)
        return Pitch::named(field);
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
    std::optional<double> unnamed;  ///< what nothing tells to be hertz, but its place
};

bool isWhole(double number)
{
    return number == std::floor(number);
}

/// Whether what is taken for hertz are whole MIDI numbers of keys.
bool areKeys(std::span<const Row> rows)
{
    return std::ranges::all_of(rows, [](const Row& row) {
        const double number = row.unnamed.value_or(-1);
        return isWhole(number) && Pitch{static_cast<int>(number)}.onPiano();
    });
}

/// Whether all hertz may as well be MIDI numbers: they are keys', and not all 55, A1.
bool maybeMidi(std::span<const Row> rows)
{
    static constexpr double kA1 = 55;
    return areKeys(rows) &&
           std::ranges::any_of(rows, [](const Row& row) { return row.unnamed != kA1; });
}

void takeForMidi(std::span<Row> rows)
{
    for (Row& row : rows)
        row.note.pitch = {static_cast<int>(*row.unnamed)};
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
    if (!columns.named && !columns.pitchIsHertz &&
        !isWhole(numberIn(fields[columns.pitch]).value_or(0)))
        return std::nullopt; // columns in another order
    const Seconds begin{*onset * columns.onsetUnit};
    const Seconds offset =
        Seconds{*end * columns.endUnit} + (columns.endIsDuration ? begin : Seconds{0});
    Row row{{begin, offset, *pitch}, std::nullopt, std::nullopt};
    if (columns.pitchIsHertz && (!columns.named || columns.pitchIsEither))
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

/// Velocities are shares of the highest where none is greater than 1 and one is a fraction, or
/// where a heading says so (`shares`).
double velocityUnit(std::span<const Row> rows, bool shares)
{
    bool fraction = shares;
    for (const Row& row : rows) {
        const double velocity = row.velocity.value_or(0);
        if (velocity > 1)
            return 1;
        fraction = fraction || (velocity > 0 && velocity < 1);
    }
    return fraction ? kHighestVelocity : 1;
}

NoteFile fileOf(std::span<const Row> rows, bool shares)
{
    NoteFile file;
    file.velocities =
        std::ranges::all_of(rows, [](const Row& row) { return row.velocity.has_value(); });
    const double unit = velocityUnit(rows, shares);
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

} // namespace

Result<NoteFile> parseNoteTable(std::string_view text)
{
    if (text.starts_with(kByteOrderMark))
        text.remove_prefix(kByteOrderMark.size());
    std::vector<Row> rows;
    std::optional<NoteColumns> named;
    bool midi = false;
    bool labels = false;
    bool headingMayCome = true;
    for (int number = 1; !text.empty(); ++number) {
        if (named && !named->twice.empty())
            return failure(ErrorCode::UnsupportedReference, {},
                           {translatable("%1 stands in it twice"), {named->twice}});
        const std::string_view line = takeLine(text);
        const Fields fields = fieldsOf(line, named && named->spacious);
        if (fields.empty() || (!rows.empty() && fields[0] == kSpectralSelection))
            continue;
        if (fields[0].starts_with('#')) {
            if (headingMayCome && !named)
                named = columnsNamed(line.substr(line.find('#') + 1));
            continue;
        }
        const auto columns = named ? named : unnamedColumns(fields.size(), midi);
        const bool enough = columns && fields.size() >= fewestFields(line, *columns);
        const auto row = enough ? rowIn(fields, *columns) : std::nullopt;
        if (row && row->note.onset < Seconds(0)) {
            return failure(ErrorCode::DamagedReference, {},
                           {translatable("line %1 begins before 0"), {std::to_string(number)}});
        } else if (row) {
            rows.push_back(*row);
            labels = labels || (!named && !numberIn(fields[columns->pitch]));
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
    if (named && named->pitchIsEither && areKeys(rows))
        takeForMidi(rows);
    else if (!named && maybeMidi(rows))
        return failure(
            ErrorCode::UnsupportedReference, {},
            translatable("its pitches may be MIDI numbers or hertz below A2; a first line "
                         "\"onset offset pitch\" or \"onset offset hertz\" tells which"));
    NoteFile file = fileOf(rows, named && named->velocityIsShare);
    file.labels = labels;
    return file;
}

} // namespace rollwright
