#pragma once

#include <QString>

#include "core/base/Result.h"

namespace rollwright {

/// `describe` in the user's language; technical details stay as they are.
QString errorText(const Error& error);

/// `reasonOf` in the user's language: to stand after the name or after "it".
QString reasonText(const Error& error);

} // namespace rollwright
