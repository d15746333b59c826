#include "core/io/NoteColumns.h"

#include <algorithm>
#include <cctype>
#include <string>
#include <vector>

#include "core/base/LowerCase.h"

namespace rollwright {

namespace {

using Names = std::vector<std::string>;

struct Heading {
    Names names;
    std::vector<double> units; ///< of each, in seconds, if it is a time
    bool marked = false;       ///< something else than spaces stands between them
};

constexpr double kSecond = 1;
constexpr double kMillisecond = 0.001;
constexpr double kMusicNetSample = 1 / 44100.0;
constexpr std::string_view kBrackets = "([";

/// Small letters and digits alone.
std::string plain(std::string_view word)
{
    std::string name;
    for (const char c : word) {
        const auto letter = static_cast<unsigned char>(c);
        if (std::isalnum(letter))
            name += static_cast<char>(std::tolower(letter));
    }
    return name;
}

bool isMilliseconds(const std::string& unit)
{
    return unit == "ms" || unit == "msec" || unit == "msecs" || unit.starts_with("millisec");
}

bool isSeconds(const std::string& unit)
{
    return unit == "s" || unit == "sec" || unit == "secs" || unit == "seconds";
}

/// Takes the unit of a time off a name, behind "_", "-" or a space; empty where there is none.
std::string takeUnit(std::string& name)
{
    const std::size_t mark = name.find_last_of("_- ");
    if (mark == std::string::npos || mark == 0)
        return {};
    std::string unit = name.substr(mark + 1);
    if (!isMilliseconds(unit) && !isSeconds(unit))
        return {};
    name.resize(mark);
    return unit;
}

/// The name up to a bracket and without a unit, "onsettime" of "Onset time (s)", "Onset_time_s".
void add(Heading& heading, std::string_view word)
{
    const std::size_t end = std::min(word.find_first_of(kBrackets), word.size());
    std::string name = lowerCase(std::string(word.substr(0, end)));
    std::erase_if(name, [](char c) { return c == '"' || c == '\r'; });
    name.resize(name.find_last_not_of(' ') + 1);
    const bool milliseconds =
        isMilliseconds(takeUnit(name)) || isMilliseconds(plain(word.substr(end)));
    heading.names.push_back(plain(name));
    heading.units.push_back(milliseconds ? kMillisecond : kSecond);
}

/// Names may hold spaces where something else stands between them; else what stands in brackets
/// belongs to the name before.
Heading headingOf(std::string_view heading)
{
    constexpr std::string_view kMarks = "\t,;";
    constexpr std::string_view kSpaces = " \r";
    const bool marked = heading.find_first_of(kMarks) != std::string_view::npos;
    const std::string_view separators = marked ? kMarks : kSpaces;
    Heading found{{}, {}, marked};
    while (!heading.empty()) {
        const std::string_view word = heading.substr(0, heading.find_first_of(separators));
        heading.remove_prefix(std::min(word.size() + 1, heading.size()));
        const bool unit = !marked && !found.names.empty() && !word.empty() &&
                          kBrackets.find(word.front()) != std::string_view::npos;
        if (unit && isMilliseconds(plain(word)))
            found.units.back() = kMillisecond;
        else if (marked || !(word.empty() || unit))
            add(found, word);
    }
    return found;
}

/// The place of the first of `wanted` that is there.
std::optional<std::size_t> placeOf(const Names& names, std::span<const char* const> wanted)
{
    for (const char* name : wanted)
        if (const auto found = std::ranges::find(names, name); found != names.end())
            return static_cast<std::size_t>(found - names.begin());
    return std::nullopt;
}

bool anyTwice(Names names)
{
    std::ranges::sort(names);
    return std::ranges::adjacent_find(names) != names.end();
}

constexpr const char* kOnset[] = {"onset", "onsettime", "start", "starttime", "begin", "time"};
constexpr const char* kOffset[] = {"offset", "offsettime", "end", "endtime"};
constexpr const char* kDuration[] = {"duration", "dur"};
constexpr const char* kPitch[] = {"midipitch", "pitchmidi", "midinote", "midi", "pitch", "note"};
constexpr const char* kHertz[] = {"frequency", "hertz", "hz", "f0", "freq", "pitchhz"};
constexpr const char* kValue[] = {"value"};
constexpr const char* kVelocity[] = {"velocity", "vel", "midivelocity"};
constexpr const char* kLevel[] = {"level"};
constexpr const char* kMusicNet[] = {"instrument", "startbeat", "endbeat", "notevalue"};

} // namespace

std::optional<NoteColumns> columnsNamed(std::string_view heading)
{
    const auto [names, units, marked] = headingOf(heading);
    const auto onset = placeOf(names, kOnset);
    const auto offset = placeOf(names, kOffset);
    const auto duration = placeOf(names, kDuration);
    const auto midi = placeOf(names, kPitch);
    const auto hertz = placeOf(names, kHertz);
    const auto value = placeOf(names, kValue);
    if (!onset || !(offset || duration) || !(midi || hertz || value))
        return std::nullopt;
    if (!marked && anyTwice(names))
        return std::nullopt; // "onset time offset time": names of two words
    NoteColumns columns;
    columns.named = true;
    columns.spacious = marked;
    columns.count = names.size();
    columns.onset = *onset;
    columns.end = offset ? *offset : *duration;
    columns.endIsDuration = !offset;
    columns.onsetUnit = units[columns.onset];
    columns.endUnit = units[columns.end];
    columns.pitch = midi ? *midi : hertz ? *hertz : *value;
    columns.pitchIsHertz = !midi;
    columns.pitchIsEither = !midi && !hertz;
    columns.velocity = placeOf(names, kVelocity);
    if (!columns.velocity) {
        columns.velocity = placeOf(names, kLevel);
        columns.velocityIsShare = columns.velocity.has_value();
    }
    const auto isNamed = [&](const char* name) { return std::ranges::count(names, name) > 0; };
    if (std::ranges::all_of(kMusicNet, isNamed))
        columns.onsetUnit = columns.endUnit = kMusicNetSample;
    for (const auto place :
         {onset, std::optional(columns.end), std::optional(columns.pitch), columns.velocity})
        if (place && std::ranges::count(names, names[*place]) > 1)
            columns.twice = names[*place];
    return columns;
}

} // namespace rollwright
