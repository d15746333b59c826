#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rollwright {

/// The fields of a line of a table, in any of the ways in which programs part them: tabs,
/// semicolons, commas or spaces.
using Fields = std::vector<std::string>;

/// Those of a line; of very many the first ones, one more than 32 at most. They may stand in
/// quotes, which they lose. Beside tabs or semicolons a comma is the decimal point of a number, and
/// becomes one. With `spaces` a field may hold some, beside tabs, semicolons or commas.
Fields fieldsOf(std::string_view line, bool spaces);

/// Whether a field before the last may be empty, which is none of those that are told apart:
/// nothing shows it between spaces.
bool maySkipFields(std::string_view line);

/// A finite number that fills the whole field, with a decimal point.
std::optional<double> numberIn(std::string_view field);

/// Takes the first line off `text`.
std::string_view takeLine(std::string_view& text);

} // namespace rollwright
