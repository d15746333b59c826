#include "app/cli/NumberChecks.h"

#include <cmath>
#include <cstdlib>

namespace rollwright {

CLI::Validator finite()
{
    const auto faultOf = [](const std::string& text) {
        const bool number = std::isfinite(std::strtod(text.c_str(), nullptr));
        return number ? std::string() : text + " is no number";
    };
    return {faultOf, ""};
}

CLI::Validator notNegative()
{
    const auto faultOf = [](const std::string& text) {
        const bool negative = std::strtod(text.c_str(), nullptr) < 0;
        return negative ? text + " is less than 0" : std::string();
    };
    return {faultOf, "NONNEGATIVE"};
}

CLI::Validator aboveZero()
{
    const auto faultOf = [](const std::string& text) {
        const bool above = std::strtod(text.c_str(), nullptr) > 0;
        return above ? std::string() : text + " is not greater than 0";
    };
    return {faultOf, "POSITIVE"};
}

} // namespace rollwright
