#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/Translatable.h"

namespace rollwright {

/// A few words of an English sentence, and what stands for %1, %2 ... %9 in them. Our own words are
/// marked with `translatable`, and the studio says them in the language of its user
/// (`phraseText` in `ui/text/ErrorWords.h`); those of libraries and of the system stay as they are.
class Phrase
{
public:
    Phrase() = default;
    Phrase(const char* words) : m_words(words) {}
    Phrase(std::string words, std::vector<std::string> arguments = {});

    bool empty() const { return m_words.empty(); }
    const std::string& words() const { return m_words; }

    /// For the command line and files.
    std::string english() const { return filled(m_words); }

    /// `words`, a translation of these, with the arguments in place. A place without an argument
    /// stays as it is, and so does what looks like one in an argument.
    std::string filled(std::string_view words) const;

private:
    std::string m_words;
    std::vector<std::string> m_arguments;
};

} // namespace rollwright
