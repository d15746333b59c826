#include "core/base/Phrase.h"

#include <cstddef>
#include <utility>

namespace rollwright {

Phrase::Phrase(std::string words, std::vector<std::string> arguments)
    : m_words(std::move(words)), m_arguments(std::move(arguments))
{
}

std::string Phrase::filled(std::string_view words) const
{
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool place =
            words[i] == '%' && i + 1 < words.size() && words[i + 1] >= '1' && words[i + 1] <= '9';
        const auto number = place ? static_cast<std::size_t>(words[i + 1] - '1') : 0;
        if (place && number < m_arguments.size()) {
            text += m_arguments[number];
            ++i;
        } else {
            text += words[i];
        }
    }
    return text;
}

} // namespace rollwright
