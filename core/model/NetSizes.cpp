#include "core/model/NetSizes.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace rollwright {

namespace {

constexpr std::array kStackSizes{NetSize{"one-stack", 0, 1}};
constexpr std::array kOvertoneSizes{NetSize{"channels", 2, 512}, NetSize{"mixed", 1, 512},
                                    NetSize{"recurrent", 0, 512},
                                    NetSize{kContextParameter, 0, 512}};

} // namespace

std::span<const NetSize> netSizes(const std::string& architecture)
{
    if (architecture == "crnn" || architecture == "onsets-frames")
        return kStackSizes;
    if (architecture == "overtone")
        return kOvertoneSizes;
    return {};
}

Result<void> checkNetSizes(const std::string& architecture,
                           const std::map<std::string, double>& sizes)
{
    const auto known = netSizes(architecture);
    for (const auto& [name, value] : sizes) {
        const auto size = std::ranges::find(known, std::string_view(name), &NetSize::name);
        if (size == known.end())
            return failure(ErrorCode::InvalidArgument, "--" + name,
                           architecture + " has no such size");
        if (!(value >= size->least && value <= size->most) || value != std::floor(value))
            return failure(ErrorCode::InvalidArgument, "--" + name,
                           "it is a whole number from " + std::to_string(size->least) + " to " +
                               std::to_string(size->most));
    }
    return {};
}

} // namespace rollwright
