#pragma once

#include <CLI/CLI.hpp>

namespace rollwright {

/// For `check`, beside the range of a number: CLI11 finds "nan" in every one.
CLI::Validator finite();

/// What CLI11 has, too, but names with all digits of the greatest number there is.
CLI::Validator notNegative();
CLI::Validator aboveZero();

} // namespace rollwright
