#include "app/cli/TextChecks.h"

#include <string>

namespace rollwright {

CLI::Validator notEmpty()
{
    const auto faultOf = [](const std::string& text) {
        return text.empty() ? std::string("it is empty") : std::string();
    };
    return {faultOf, ""};
}

} // namespace rollwright
