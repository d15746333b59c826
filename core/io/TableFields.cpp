#include "core/io/TableFields.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <system_error>

namespace rollwright {

namespace {

constexpr std::string_view kSeparators = " \t;\r,"; ///< spaces first, commas last
constexpr std::string_view kMarks = "\t;,";
constexpr std::size_t kMostColumns = 32; ///< those after them are not looked at but counted as one

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

} // namespace

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

std::optional<double> numberIn(std::string_view field)
{
    double value = 0;
    const char* end = field.data() + field.size();
    const auto [rest, error] = std::from_chars(field.data(), end, value);
    if (error != std::errc{} || rest != end || !std::isfinite(value))
        return std::nullopt;
    return value;
}

std::string_view takeLine(std::string_view& text)
{
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    return line;
}

} // namespace rollwright
