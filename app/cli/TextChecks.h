#pragma once

#include <CLI/CLI.hpp>

namespace rollwright {

/// For `check`: a text that is given says something, which a variable of a shell that was never set
/// does not.
CLI::Validator notEmpty();

} // namespace rollwright
