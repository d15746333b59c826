#pragma once

#include <string>

namespace rollwright {

/// Names that people gave, as they stand in the cells of a table. All are UTF-8.

/// A field of a CSV table (RFC 4180): in quotation marks where it needs them.
std::string csvField(const std::string& text);

std::string markdownCell(const std::string& text);
std::string latexCell(const std::string& text);

/// How many columns of a terminal it takes: two for a character of Chinese, none for an accent that
/// follows its letter.
int columnsOf(const std::string& text);

/// With blanks before it, where it takes fewer columns.
std::string rightAligned(const std::string& text, int columns);

} // namespace rollwright
