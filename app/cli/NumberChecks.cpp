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

} // namespace rollwright
