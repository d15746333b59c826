#include "core/evaluation/CellText.h"

#include <algorithm>
#include <cwchar>
#include <string_view>

#include <locale.h>

namespace rollwright {

namespace {

/// The thread reads UTF-8 for as long as this lives, whatever the language of the desktop.
class Utf8Locale
{
public:
    Utf8Locale() : m_utf8(newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr)), m_before(uselocale(m_utf8))
    {
    }
    ~Utf8Locale()
    {
        uselocale(m_before);
        if (m_utf8 != nullptr)
            freelocale(m_utf8);
    }
    Utf8Locale(const Utf8Locale&) = delete;
    Utf8Locale& operator=(const Utf8Locale&) = delete;

private:
    locale_t m_utf8;
    locale_t m_before;
};

/// Each of its characters as `written` gives it.
template <typename Written>
std::string rewritten(const std::string& text, const Written& written)
{
    std::string result;
    for (const char c : text)
        result += written(c);
    return result;
}

bool isOneOf(char c, std::string_view characters)
{
    return characters.find(c) != std::string_view::npos;
}

std::string escapedIf(bool special, char c)
{
    return special ? std::string{'\\', c} : std::string(1, c);
}

} // namespace

std::string csvField(const std::string& text)
{
    if (text.find_first_of(",\"\r\n") == std::string::npos)
        return text;
    return '"' + rewritten(text, [](char c) { return std::string(c == '"' ? 2 : 1, c); }) + '"';
}

std::string markdownCell(const std::string& text)
{
    return rewritten(text, [](char c) {
        if (isOneOf(c, "\r\n"))
            return std::string(" "); // a row is one line
        return escapedIf(isOneOf(c, "|*_`<[\\"), c);
    });
}

std::string latexCell(const std::string& text)
{
    return rewritten(text, [](char c) {
        switch (c) {
        case '\\': return std::string("\\textbackslash{}");
        case '^': return std::string("\\textasciicircum{}");
        case '~': return std::string("\\textasciitilde{}");
        default: return escapedIf(isOneOf(c, "&%$#_{}"), c);
        }
    });
}

int columnsOf(const std::string& text)
{
    const Utf8Locale utf8;
    std::wstring letters(text.size(), L'\0'); // as many at most
    const char* rest = text.c_str();
    std::mbstate_t state{};
    const std::size_t count = std::mbsrtowcs(letters.data(), &rest, letters.size(), &state);
    const int columns = count <= letters.size() ? wcswidth(letters.data(), count) : -1;
    return columns >= 0 ? columns : static_cast<int>(text.size()); // it is no text
}

std::string rightAligned(const std::string& text, int columns)
{
    return std::string(static_cast<std::size_t>(std::max(0, columns - columnsOf(text))), ' ') +
           text;
}

} // namespace rollwright
