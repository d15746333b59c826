#pragma once

#include <CLI/CLI.hpp>

namespace rollwright {

/// For `check`, beside the range of a number: CLI11 finds "nan" in every one.
CLI::Validator finite();

} // namespace rollwright
