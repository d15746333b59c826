#pragma once

#include <QString>

#include "core/base/Result.h"

namespace rollwright {

/// `describe` in the user's language.
QString errorText(const Error& error);

/// `reasonOf` in the user's language: to stand after the name or after "it".
QString reasonText(const Error& error);

/// `Phrase::english` in the user's language; what no catalogue knows, as the words of a library,
/// stays as it is.
QString phraseText(const Phrase& phrase);

} // namespace rollwright
