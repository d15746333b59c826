#pragma once

#include <CLI/CLI.hpp>

namespace rollwright {

/// For `check`, beside the range of a number: CLI11 finds "nan" in every one.
CLI::Validator finite();

/// What CLI11 has, too, but names with all digits of the greatest number there is.
CLI::Validator notNegative();
CLI::Validator aboveZero();

/// An option for a number from 0 on, whose help says what it is without it.
void addNumber(CLI::App& command, const char* name, auto& value, const char* help)
{
    command.add_option(name, value, help)
        ->capture_default_str()
        ->check(notNegative())
        ->check(finite());
}

/// The same for one above 0.
void addPositive(CLI::App& command, const char* name, auto& value, const char* help)
{
    command.add_option(name, value, help)
        ->capture_default_str()
        ->check(aboveZero())
        ->check(finite());
}

} // namespace rollwright
