#include "core/io/NoteColumns.h"

#include <algorithm>
#include <cctype>
#include <string>
#include <vector>

namespace rollwright {

namespace {

using Names = std::vector<std::string>;

/// Only small letters and digits, up to a bracket: "Onset time (s)" is "onsettime".
std::string plainName(std::string_view word)
{
    std::string name;
    for (const char c : word.substr(0, word.find_first_of("(["))) {
        const auto letter = static_cast<unsigned char>(c);
        if (std::isalnum(letter))
            name += static_cast<char>(std::tolower(letter));
    }
    return name;
}

/// Names may hold spaces where something else stands between them.
Names namesIn(std::string_view heading)
{
    constexpr std::string_view kMarks = "\t,;";
    constexpr std::string_view kSpaces = " \r";
    const bool marked = heading.find_first_of(kMarks) != std::string_view::npos;
    const std::string_view separators = marked ? kMarks : kSpaces;
    Names names;
    while (!heading.empty()) {
        const std::string_view word = heading.substr(0, heading.find_first_of(separators));
        heading.remove_prefix(std::min(word.size() + 1, heading.size()));
        if (marked || !word.empty())
            names.push_back(plainName(word));
    }
    return names;
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
constexpr const char* kPitch[] = {"midipitch", "midinote", "midi", "pitch", "note"};
constexpr const char* kHertz[] = {"frequency", "hertz", "hz", "f0", "freq", "pitchhz"};
constexpr const char* kVelocity[] = {"velocity", "vel", "midivelocity"};

} // namespace

std::optional<NoteColumns> columnsNamed(std::string_view heading)
{
    const Names names = namesIn(heading);
    const auto onset = placeOf(names, kOnset);
    const auto offset = placeOf(names, kOffset);
    const auto duration = placeOf(names, kDuration);
    const auto midi = placeOf(names, kPitch);
    const auto hertz = placeOf(names, kHertz);
    if (!onset || !(offset || duration) || !(midi || hertz) || anyTwice(names))
        return std::nullopt;
    NoteColumns columns;
    columns.named = true;
    columns.count = names.size();
    columns.onset = *onset;
    columns.end = offset ? *offset : *duration;
    columns.endIsDuration = !offset;
    columns.pitch = midi ? *midi : *hertz;
    columns.pitchIsHertz = !midi;
    columns.velocity = placeOf(names, kVelocity);
    return columns;
}

} // namespace rollwright
