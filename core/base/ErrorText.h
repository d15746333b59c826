#pragma once

#include <span>
#include <string>

#include "core/base/Result.h"

namespace rollwright {

/// Words an error for a person: what happened, to which file, and what to do about it.
/// One or two English sentences without a line break; they suit the window and the command line
/// alike, which may add what only it can do.
std::string describe(const Error& error);

/// Only what happened, to stand after the name or after "it", for places with little room:
/// "is damaged (only 5.3 s of 274.2 s can be read)".
std::string reasonOf(const Error& error);

/// The first of several, to stand behind a sentence: "; a.wav has no reference beside it, and so
/// on: 3 are left out". Empty of none.
std::string firstOf(std::span<const Error> errors);

/// The two parts of `describe`, marked as `translatable`.
struct ErrorWording {
    const char* happened; ///< follows the subject in quotation marks; ends with a full stop
    const char* remedy;   ///< sentences, or nothing
};
ErrorWording wordingOf(ErrorCode code);

} // namespace rollwright
